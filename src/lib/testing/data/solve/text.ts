import { isOfFormat } from '../formats/formats.ts';
import { patternOf, type Pattern } from '../patterns/pattern.ts';
import { codePoints } from '../schema/json.ts';
import type { Model } from '../schema/model.ts';
import { pick, shuffled, type Chance } from './chance.ts';
import { denied, deniedValues, greatest, least, said, type Shape } from './shape.ts';
import { misses } from '../patterns/misses.ts';

/** The bounds of a text, all keywords of a shape taken together. Lengths are in code points. */
export interface TextView {
	shortest: number;
	longest: number;
	patterns: readonly Pattern[];
	formats: readonly string[];
	/** Patterns and formats that it must not be of. */
	notPatterns: readonly Pattern[];
	notFormats: readonly string[];
	fits(text: string): boolean;
}

export function textView(model: Model, shape: Shape): TextView {
	const shortest = greatest(said(shape, 'minLength'), 0);
	const longest = least(said(shape, 'maxLength'), Infinity);
	const patterns = [...new Set(said(shape, 'pattern'))].map(patternOf);
	const ofText = (name: string) => (model.formats.get(name)?.type ?? 'string') === 'string';
	const formats = [...new Set(said(shape, 'format'))].filter(ofText);
	const notPatterns = denied(shape, 'pattern').map(patternOf);
	const notFormats = denied(shape, 'format').filter(ofText);
	const values = new Set(deniedValues(shape));
	const fits = (text: string) => {
		if (values.has(text)) return false;
		const length = codePoints(text);
		if (length < shortest || length > longest) return false;
		if (!patterns.every((pattern) => pattern.test(text)) || notPatterns.some((pattern) => pattern.test(text))) return false;
		return formats.every((name) => isOfFormat(model.formats, name, text)) && !notFormats.some((name) => isOfFormat(model.formats, name, text));
	};
	return { shortest, longest, patterns, formats, notPatterns, notFormats, fits };
}

/** Texts that may fit, the likeliest first. With `length`, texts of that many code points. */
export function* texts(model: Model, view: TextView, chance: Chance, length?: number): Generator<string> {
	if (length !== undefined && length > model.largestText) return;
	for (const name of view.notFormats) yield* shuffled(chance, model.formats.get(name)?.invalid ?? []).map(String);
	for (const pattern of view.notPatterns) yield* misses(pattern, view, model, chance, length);
	yield* plainTexts(model, view, chance, length);
}

/** The same, for what is demanded and not for what is denied. */
export function* plainTexts(model: Model, view: Omit<TextView, 'fits'>, chance: Chance, length?: number): Generator<string> {
	for (const name of view.formats) {
		const format = model.formats.get(name);
		if (!format) continue;
		if (length === undefined) yield* shuffled(chance, format.valid).map(String);
		const sizes = length === undefined ? [view.shortest, view.longest, view.shortest + 1, view.longest - 1] : [length];
		for (const size of sizes) {
			const text = size > model.largestText ? undefined : format.stretch?.(size);
			if (text !== undefined) yield text;
		}
	}
	for (const pattern of view.patterns) yield* ofPattern(pattern, view, chance, length, model.largestText);
	const size = length ?? clamp(chance.simple ? 4 : view.shortest + chance.below(20), view.shortest, view.longest);
	if (size <= model.largestText) yield* [free(size, chance), free(size, chance.wilder())];
}

function* ofPattern(pattern: Pattern, view: { shortest: number; longest: number }, chance: Chance, length: number | undefined, largest: number): Generator<string> {
	const [least, most] = pattern.lengths;
	const [from, to] = [Math.max(least, view.shortest), Math.min(most, view.longest)];
	const natural = [undefined, from, from + 1, from + 2, from + 3, to, to - 1, Math.floor((from + Math.min(to, from + 60)) / 2)];
	const wild = chance.wilder();
	for (const by of [chance, wild, wild])
		for (const size of length === undefined ? natural : [length]) {
			if (size !== undefined && (size > largest || size < least || size > most)) continue;
			const text = pattern.make(by, size);
			if (text !== undefined) yield text;
		}
}

const words = 'text of a galley proof, which is read before the sheets are pressed, and mended in the type ';
const odd = ['é', 'ß', 'я', '漢', '한', 'א', '😀', '𝒳', 'a\u0301', '"', '\\', '<', '&', "'", '%', '{', '\n', '\t', '\u2028'];

/** A text of this many code points that nothing else is asked of. */
export function free(length: number, chance: Chance): string {
	if (chance.simple) return words.repeat(Math.ceil(length / words.length)).slice(0, length).replace(/ $/, '.');
	let text = '';
	for (let left = length; left > 0;) {
		const next = chance.below(6) === 0 ? (pick(chance, odd) ?? 'a') : (words[chance.below(words.length - 1)] ?? 'a');
		const size = codePoints(next);
		if (size > left) continue;
		text += next;
		left -= size;
	}
	return text;
}

function clamp(value: number, from: number, to: number): number {
	return Math.max(from, Math.min(to, value));
}

/** The first text that fits. */
export function fitting(model: Model, view: TextView, chance: Chance, length?: number): string | undefined {
	if (length !== undefined && (length < view.shortest || length > view.longest)) return undefined;
	for (const text of texts(model, view, chance, length)) if (view.fits(text) && (length === undefined || codePoints(text) === length)) return text;
	return undefined;
}
