const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^${byte}(?:\\.${byte}){3}$`);

/** RFC 2673, section 3.2: four numbers without leading zeros. */
export function isIpv4(text: string): boolean {
	return ipv4.test(text);
}

/** RFC 4291, section 2.2. No zone: that is no part of an address. */
export function isIpv6(text: string): boolean {
	if (!/^[\da-fA-F:.]{2,45}$/.test(text)) return false;
	const halves = text.split('::');
	if (halves.length > 2) return false;
	const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
	const all = groups.flat();
	const last = all.at(-1);
	// The last two groups may be written as an IPv4 address.
	const quad = last?.includes('.') === true && (groups.at(-1)?.length ?? 0) > 0;
	if (quad && !isIpv4(last)) return false;
	if (!(quad ? all.slice(0, -1) : all).every((group) => /^[\da-fA-F]{1,4}$/.test(group))) return false;
	const count = all.length + (quad ? 1 : 0);
	return halves.length === 2 ? count <= 7 : count === 8;
}

/** RFC 1123, section 2.1: letters, digits and hyphens, whatever the labels stand for. */
export function isDomain(text: string): boolean {
	return text.length <= 253 && text.split('.').every((label) => /^[\da-z](?:[\da-z-]{0,61}[\da-z])?$/i.test(label));
}
