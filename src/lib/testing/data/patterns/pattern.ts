import { codePoints } from '../schema/json.ts';
import { simplest, type Chance } from '../solve/chance.ts';
import { parse } from './parse.ts';
import { isAnchored, lengths, type Piece } from './tree.ts';
import { charactersOf } from './characters.ts';
import { write } from './write.ts';

/** A `pattern`, to test texts with and to make them from. */
export interface Pattern {
	source: string;
	test(text: string): boolean;
	/** Bounds of the code points of a matching text. */
	lengths: [least: number, most: number];
	/** A matching text, of this many code points where a length is given; `undefined` where none was found. */
	make(chance: Chance, length?: number): string | undefined;
	/** The characters that the expression asks for, to miss them by little. */
	pieces: Piece | null;
}

const patterns = new Map<string, Pattern>();

/** Throws where the expression is none. */
export function patternOf(source: string): Pattern {
	const known = patterns.get(source);
	if (known) return known;
	const expression = new RegExp(source, 'u');
	const test = (text: string) => expression.test(text);
	const piece = taken(source);
	const whole = piece && withFillers(piece);
	const made: Pattern = {
		source,
		test,
		lengths: whole ? lengths(whole) : [0, Infinity],
		make: (chance, length) => (whole ? make(whole, test, chance, length) : undefined),
		pieces: whole
	};
	if (patterns.size > 2_000) patterns.clear();
	patterns.set(source, made);
	return made;
}

function taken(source: string): Piece | null {
	try {
		return parse(source);
	} catch {
		// Texts for it are found by trying, or not at all, which is said where it matters.
		return null;
	}
}

/** A pattern without anchors is satisfied by a part of the text: what stands around it is free. */
function withFillers(piece: Piece): Piece {
	const set = charactersOf('[^\\u0000-\\u001f]');
	const filler: Piece[] = set ? [{ kind: 'repeat', piece: { kind: 'set', set }, least: 0, most: Infinity }] : [];
	const before = isAnchored(piece, '^') ? [] : filler;
	const after = isAnchored(piece, '$') ? [] : filler;
	return before.length + after.length === 0 ? piece : { kind: 'sequence', pieces: [...before, piece, ...after] };
}

function make(whole: Piece, test: (text: string) => boolean, chance: Chance, length: number | undefined): string | undefined {
	const needed = aheadOf(whole);
	const tries = needed.length > 0 || hasAssertions(whole) ? 80 : 4;
	let by = chance;
	for (let at = 0; at < tries; at++) {
		const text = write(whole, by, length);
		const candidate = text === undefined ? undefined : overlaid(text, needed, by);
		if (candidate !== undefined && test(candidate) && (length === undefined || codePoints(candidate) === length)) return candidate;
		// The simplest text is always the same one: what it fails, chance may do.
		if (by.simple) by = simplest.wilder();
		if (needed.length === 0 && text === undefined) return undefined;
	}
	return undefined;
}

/** Puts what look-aheads ask for over the start of a text. */
function overlaid(text: string, needed: Piece[], chance: Chance): string {
	let result = Array.from(text);
	for (const piece of needed) {
		const part = Array.from(write(piece, chance) ?? '');
		if (part.length <= result.length) result = [...part, ...result.slice(part.length)];
		else {
			const last = part.at(-1);
			if (last !== undefined && result.length > 0) result[chance.below(result.length)] = last;
		}
	}
	return result.join('');
}

function aheadOf(piece: Piece): Piece[] {
	if (piece.kind === 'ahead') return [piece.piece];
	if (piece.kind === 'group') return aheadOf(piece.piece);
	return piece.kind === 'sequence' ? piece.pieces.flatMap(aheadOf) : [];
}

function hasAssertions(piece: Piece): boolean {
	if (piece.kind === 'assertion') return !'^$'.includes(piece.text);
	if (piece.kind === 'group' || piece.kind === 'repeat') return hasAssertions(piece.piece);
	return (piece.kind === 'sequence' || piece.kind === 'choice') && piece.pieces.some(hasAssertions);
}
