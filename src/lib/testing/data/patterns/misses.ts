import type { Model } from '../schema/model.ts';
import { simplest, type Chance } from '../solve/chance.ts';
import { free, plainTexts, type TextView } from '../solve/text.ts';
import type { Pattern } from './pattern.ts';

/** Characters that patterns tend to leave out. */
const unwanted = [' ', '!', '_', '-', 'A', 'a', '0', '.', '/', 'é', '\u0000', '\n', '\u007f', '\t', '"', '\\', '@', '漢', '😀', '\u2028', '\ufffd'];

/** Texts that a pattern may refuse, and the rest of a view may not: near misses first. */
export function* misses(pattern: Pattern, view: TextView, model: Model, chance: Chance, length: number | undefined): Generator<string> {
	const near = { ...view, patterns: view.patterns.length > 0 ? view.patterns : [pattern], notPatterns: [], notFormats: [] };
	let seen = 0;
	for (const text of plainTexts(model, near, chance, length)) {
		yield* altered(text);
		if (++seen >= 6) break;
	}
	for (const size of new Set([length ?? view.shortest, view.shortest, Math.min(view.longest, view.shortest + 1), Math.min(view.longest, 3)])) {
		if (size > model.largestText) continue;
		yield free(size, simplest);
		for (const character of unwanted) yield character.repeat(size);
	}
}

function* altered(text: string): Generator<string> {
	const characters = Array.from(text);
	// Of long texts, the ends show enough.
	const places = characters.length <= 12 ? characters.keys() : [0, 1, Math.floor(characters.length / 2), characters.length - 2, characters.length - 1];
	for (const character of unwanted) for (const at of places.filter((place) => place >= 0)) yield characters.with(at, character).join('');
	yield text.toUpperCase();
	yield text.toLowerCase();
	for (const character of unwanted) {
		yield text + character;
		yield character + text;
	}
	yield characters.slice(1).join('');
	yield characters.slice(0, -1).join('');
	yield text + text;
}
