import type { CharacterSet } from './tree.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

/** Plain ones first. Of the rest of Unicode: letters, marks, digits, signs and spaces of many scripts, and some beyond the first plane. */
const pool = [
	...range(0x61, 0x7a),
	...range(0x30, 0x39),
	...range(0x41, 0x5a),
	...range(0x20, 0x2f),
	...range(0x3a, 0x40),
	...range(0x5b, 0x60),
	...range(0x7b, 0x7e),
	...range(0xa0, 0x17f),
	...'αβγΩжЯІאבجあアー漢字한ไกকกअ١٢३๓Ⅷⅳʰǅªº\u0301\u0903\u20dd‿–—«»“”…€₩∑√⇒☃♥①²¼　\u2003\u2028\u2029\u200b\u200d\ufeff\ufffd\ue000'.matchAll(/./gsu).map(String),
	...'😀🎉👍🏽𝒳𝟙𐐀𠀀\u{10ffff}'.matchAll(/./gsu).map(String),
	...range(0x00, 0x1f),
	...range(0x7f, 0x9f)
];

const sets = new Map<string, CharacterSet | null>();

/** The characters of a class, an escape or a dot, as it is written in the expression; `null` where nothing is in it. */
export function charactersOf(source: string): CharacterSet | null {
	const known = sets.get(source);
	if (known !== undefined) return known;
	const expression = new RegExp(`^${source}$`, 'u');
	const has = (character: string) => expression.test(character);
	const characters = pool.filter(has);
	if (characters.length === 0) characters.push(...rare(has));
	const made = characters.length === 0 ? null : { characters, has };
	if (sets.size > 2_000) sets.clear();
	sets.set(source, made);
	return made;
}

/** The first few of all of Unicode. */
function rare(has: (character: string) => boolean): string[] {
	const found: string[] = [];
	for (let code = 0; code <= 0x10ffff && found.length < 20; code++) {
		// Half a pair is no character: JSON cannot carry it safely.
		if (code >= 0xd800 && code <= 0xdfff) continue;
		const character = String.fromCodePoint(code);
		if (has(character)) found.push(character);
	}
	return found;
}
