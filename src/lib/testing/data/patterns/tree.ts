/** A regular expression, taken apart. */
export type Piece =
	| { kind: 'set'; set: CharacterSet }
	| { kind: 'sequence'; pieces: Piece[] }
	| { kind: 'choice'; pieces: Piece[] }
	| { kind: 'repeat'; piece: Piece; least: number; most: number }
	| { kind: 'group'; index: number; name: string | undefined; piece: Piece }
	| { kind: 'back'; to: number | string }
	| { kind: 'ahead'; piece: Piece }
	/** An anchor, a boundary of words, or a look-around that only says no: takes no text, and is left to the test of the whole. */
	| { kind: 'assertion'; text: string };

/** The characters that one place of an expression permits. */
export interface CharacterSet {
	/** A choice of them, the plainest first; never empty. */
	characters: readonly string[];
	has(character: string): boolean;
}

/** How many code points a piece can take. Not every number between the two need be possible. */
export function lengths(piece: Piece): [least: number, most: number] {
	switch (piece.kind) {
		case 'set':
			return [1, 1];
		case 'sequence':
			return piece.pieces.map(lengths).reduce((sum, one) => [sum[0] + one[0], sum[1] + one[1]], [0, 0]);
		case 'choice': {
			const all = piece.pieces.map(lengths);
			return [Math.min(...all.map(([least]) => least)), Math.max(...all.map(([, most]) => most))];
		}
		case 'repeat': {
			const [least, most] = lengths(piece.piece);
			// Infinity times nothing is nothing.
			return [least * piece.least, most === 0 || piece.most === 0 ? 0 : most * piece.most];
		}
		case 'group':
			return lengths(piece.piece);
		case 'back':
			return [0, Infinity];
		default:
			return [0, 0];
	}
}

/** Whether an expression holds only at the start, or only at the end, of a text. */
export function isAnchored(piece: Piece, at: '^' | '$'): boolean {
	if (piece.kind === 'assertion') return piece.text === at;
	if (piece.kind === 'group') return isAnchored(piece.piece, at);
	if (piece.kind === 'choice') return piece.pieces.every((one) => isAnchored(one, at));
	if (piece.kind !== 'sequence') return false;
	// Look-aheads may stand between the start and the rest.
	const pieces = at === '^' ? piece.pieces : piece.pieces.toReversed();
	const first = pieces.find((one) => one.kind !== 'ahead' && (one.kind !== 'assertion' || one.text === at));
	return first !== undefined && isAnchored(first, at);
}
