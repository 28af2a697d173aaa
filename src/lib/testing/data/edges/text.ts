import { codePoints } from '../schema/json.ts';
import type { Model } from '../schema/model.ts';
import { counted, shown } from '../schema/words.ts';
import { chanceOf, simplest } from '../solve/chance.ts';
import type { Shape } from '../solve/shape.ts';
import { fitting, textView } from '../solve/text.ts';
import type { Edge } from './edge.ts';

/** Texts that servers stumble over, and that nothing forbids. */
const odd: [text: string, what: string][] = [
	['é', 'has an accent'],
	['漢字', 'is Chinese'],
	['שלום', 'is written from right to left'],
	['👩‍👩‍👧‍👦', 'is one sign of seven code points'],
	['e\u0301', 'has an accent of its own'],
	['"\\/', 'has quotes and slashes'],
	['<script>alert(1)</script>', 'looks like HTML'],
	["'; DROP TABLE posts; --", 'looks like SQL'],
	[' text ', 'has spaces around it'],
	['a\nb\tc', 'has a line break and a tab'],
	['\u0000', 'is NUL'],
	['\ufeffa', 'begins with a byte order mark'],
	['null', 'says null'],
	['0', 'looks like a number'],
	['true', 'looks like a boolean'],
	['%00%2F', 'looks percent-encoded'],
	['__proto__', 'is the name of a prototype']
];

/** Both ends of the length, in plain letters and in characters of two UTF-16 units; samples of formats; odd texts. */
export function* textEdges(model: Model, shape: Shape): Generator<Omit<Edge, 'pointer'>> {
	const view = textView(model, shape);
	const { shortest, longest } = view;
	const least = Math.max(shortest, ...view.patterns.map(({ lengths }) => lengths[0]));
	const most = Math.min(longest, ...view.patterns.map(({ lengths }) => lengths[1]));
	const ends: [number, string][] = [
		[least, 'the shortest'],
		[most, 'the longest']
	];
	for (const [length, which] of ends) {
		if (!Number.isFinite(length) || length > model.largestText) continue;
		const text = length === 0 && view.fits('') ? '' : fitting(model, view, simplest, length);
		if (text !== undefined) yield { value: text, label: `has ${counted(length, 'character')}, ${which}` };
		const wide = widened((one) => view.fits(one), text, length);
		if (wide !== undefined) yield { value: wide, label: `has ${counted(length, 'character')} beyond 16 bits, ${which}` };
	}
	for (const name of view.formats)
		for (const value of model.formats.get(name)?.valid ?? []) if (view.fits(String(value))) yield { value, label: `is ${shown(value)}, of the format ${name}` };
	for (const [value, what] of odd) if (view.fits(value)) yield { value, label: what };
	// What nobody limits ends where a column does.
	const long = longest === Infinity ? fitting(model, view, simplest, 5_000) : undefined;
	if (long !== undefined) yield { value: long, label: 'has 5000 characters, which nothing forbids' };
	const chance = chanceOf(5);
	for (let tries = 0; tries < (view.patterns.length > 0 ? 3 : 1); tries++) {
		const value = fitting(model, view, chance);
		if (value !== undefined) yield { value, label: `is ${shown(value)}` };
	}
}

/** A text of that length with as many astral characters as may be in it: lengths are counted in code points. */
function widened(fits: (text: string) => boolean, text: string | undefined, length: number): string | undefined {
	if (length === 0) return undefined;
	const all = '😀'.repeat(length);
	if (fits(all)) return all;
	if (text === undefined || codePoints(text) > 1_000) return undefined;
	const characters = Array.from(text);
	for (const at of [characters.length - 1, 0, Math.floor(characters.length / 2)]) {
		const one = characters.with(at, '😀').join('');
		if (fits(one)) return one;
	}
	return undefined;
}
