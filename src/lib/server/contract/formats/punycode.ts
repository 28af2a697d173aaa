/** RFC 3492, section 6.2: what follows `xn--` as it is in Unicode; `null` where it stands for nothing. */
export function toUnicode(text: string): string | null {
	const last = text.lastIndexOf('-');
	const points = Array.from(text.slice(0, Math.max(last, 0)), (character) => character.codePointAt(0) ?? 0);
	let position = last < 0 ? 0 : last + 1;
	let point = 128;
	let index = 0;
	let bias = 72;
	if (position >= text.length) return null;
	while (position < text.length) {
		const before = index;
		for (let weight = 1, k = 36; ; k += 36) {
			const digit = digitOf(text.charCodeAt(position++));
			if (digit === null) return null;
			index += digit * weight;
			const threshold = Math.min(Math.max(k - bias, 1), 26);
			if (digit < threshold) break;
			weight *= 36 - threshold;
			if (weight > 0x7fffffff || index > 0x7fffffff) return null;
		}
		const length = points.length + 1;
		bias = adapt(index - before, length, before === 0);
		point += Math.floor(index / length);
		index %= length;
		if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
		points.splice(index++, 0, point);
	}
	return String.fromCodePoint(...points);
}

function digitOf(code: number): number | null {
	if (code >= 0x30 && code <= 0x39) return code - 22;
	return code >= 0x61 && code <= 0x7a ? code - 0x61 : null;
}

function adapt(difference: number, length: number, first: boolean): number {
	let delta = Math.floor(difference / (first ? 700 : 2));
	delta += Math.floor(delta / length);
	let k = 0;
	for (; delta > 455; k += 36) delta = Math.floor(delta / 35);
	return k + Math.floor((36 * delta) / (delta + 38));
}
