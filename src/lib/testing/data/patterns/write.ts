import { pick, shuffled, type Chance } from '../solve/chance.ts';
import { lengths, type Piece } from './tree.ts';

/** What a text has been given so far, for references back to it; and how many steps may still be taken. */
interface Pen {
	chance: Chance;
	groups: Map<number | string, string>;
	steps: number;
}

/** A text for an expression, of this many code points where a length is given. It is to be tested: look-arounds are not heeded. */
export function write(piece: Piece, chance: Chance, length?: number): string | undefined {
	return writePiece(piece, { chance, groups: new Map(), steps: 20_000 }, length);
}

function writePiece(piece: Piece, pen: Pen, length: number | undefined): string | undefined {
	if (--pen.steps < 0) return undefined;
	switch (piece.kind) {
		case 'set':
			return length === undefined || length === 1 ? character(piece.set.characters, pen.chance) : undefined;
		case 'sequence':
			return length === undefined ? writeAll(piece.pieces, pen) : writeSequence(piece.pieces, 0, length, pen);
		case 'choice': {
			for (const one of shuffled(pen.chance, piece.pieces.filter((option) => length === undefined || isPossible(option, length)))) {
				const text = writePiece(one, pen, length);
				if (text !== undefined) return text;
			}
			return undefined;
		}
		case 'repeat':
			return length === undefined ? writeSome(piece.piece, piece.least, piece.most, pen) : writeRepeat(piece, length, pen);
		case 'group': {
			const text = writePiece(piece.piece, pen, length);
			pen.groups.set(piece.index, text ?? '');
			if (piece.name !== undefined) pen.groups.set(piece.name, text ?? '');
			return text;
		}
		case 'back': {
			const text = pen.groups.get(piece.to) ?? '';
			return length === undefined || Array.from(text).length === length ? text : undefined;
		}
		default:
			return length === undefined || length === 0 ? '' : undefined;
	}
}

/** Mostly a plain one, and now and then any. */
function character(characters: readonly string[], chance: Chance): string {
	const among = chance.below(8) === 7 ? characters : characters.slice(0, 36);
	return pick(chance, among) ?? characters[0] ?? '';
}

function writeAll(pieces: readonly Piece[], pen: Pen): string | undefined {
	let text = '';
	for (const piece of pieces) {
		const part = writePiece(piece, pen, undefined);
		if (part === undefined) return undefined;
		text += part;
	}
	return text;
}

function writeSome(piece: Piece, least: number, most: number, pen: Pen): string | undefined {
	const count = Math.min(most, least + pen.chance.below(5));
	let text = '';
	for (let at = 0; at < count; at++) {
		const part = writePiece(piece, pen, undefined);
		if (part === undefined) return undefined;
		text += part;
	}
	return text;
}

function isPossible(piece: Piece, length: number): boolean {
	const [least, most] = lengths(piece);
	return length >= least && length <= most;
}

/** Gives each piece its share: as little as the others can make up for, and more where that fails. */
function writeSequence(pieces: readonly Piece[], at: number, length: number, pen: Pen): string | undefined {
	const piece = pieces[at];
	if (!piece) return length === 0 ? '' : undefined;
	if (--pen.steps < 0) return undefined;
	const [least, most] = lengths(piece);
	const [restLeast, restMost] = lengths({ kind: 'sequence', pieces: pieces.slice(at + 1) });
	const lowest = Math.max(least, length - restMost);
	const highest = Math.min(most, length - restLeast);
	for (let share = lowest; share <= Math.min(highest, lowest + 12); share++) {
		const text = writePiece(piece, pen, share);
		const rest = text === undefined ? undefined : writeSequence(pieces, at + 1, length - share, pen);
		if (text !== undefined && rest !== undefined) return text + rest;
	}
	return undefined;
}

function writeRepeat({ piece, least, most }: Piece & { kind: 'repeat' }, length: number, pen: Pen): string | undefined {
	if (length === 0 && least === 0) return '';
	const [shortest, longest] = lengths(piece);
	const fewest = Math.max(least, Math.ceil(length / longest), 1);
	const highest = Math.min(most, shortest === 0 ? Math.max(fewest, length) : Math.floor(length / shortest));
	for (const count of new Set([fewest, fewest + 1, fewest + 2, Math.floor((fewest + highest) / 2), highest - 1, highest])) {
		if (count < fewest || count > highest) continue;
		const text = writeTimes(piece, count, length, pen) ?? writeUneven(piece, count, length, pen);
		if (text !== undefined) return text;
	}
	return undefined;
}

/** All of about the same length. */
function writeTimes(piece: Piece, count: number, length: number, pen: Pen): string | undefined {
	if (piece.kind === 'set') {
		if (count !== length) return undefined;
		return Array.from({ length }, () => character(piece.set.characters, pen.chance)).join('');
	}
	const share = Math.floor(length / count);
	const longer = length - share * count;
	const parts: string[] = [];
	for (let at = 0; at < count; at++) {
		const part = writePiece(piece, pen, at < longer ? share + 1 : share);
		if (part === undefined) return undefined;
		parts.push(part);
	}
	return parts.join('');
}

/** All as short as can be, and the last as long as it has to be. */
function writeUneven(piece: Piece, count: number, length: number, pen: Pen): string | undefined {
	const [shortest] = lengths(piece);
	const parts: string[] = [];
	for (let at = 0; at < count; at++) {
		const part = writePiece(piece, pen, at < count - 1 ? shortest : length - shortest * (count - 1));
		if (part === undefined) return undefined;
		parts.push(part);
	}
	return parts.join('');
}
