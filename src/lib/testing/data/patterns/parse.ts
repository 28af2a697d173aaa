import { charactersOf } from './characters.ts';
import type { Piece } from './tree.ts';

/** An expression uses something that texts are not made from; they can still be tested against it. */
export class Unsupported extends Error {
	override name = 'Unsupported';
}

interface Reader {
	source: string;
	at: number;
	groups: number;
}

/** Takes apart an expression of ECMAScript with the flag `u`, which `pattern` is: JSON Schema 2020-12, section 6.4. */
export function parse(source: string): Piece {
	const reader: Reader = { source, at: 0, groups: 0 };
	const piece = readChoice(reader);
	if (reader.at < source.length) throw new Unsupported(`'${source.slice(reader.at)}' in a pattern`);
	return piece;
}

function readChoice(reader: Reader): Piece {
	const pieces = [readSequence(reader)];
	while (take(reader, '|')) pieces.push(readSequence(reader));
	const [first] = pieces;
	return pieces.length === 1 && first ? first : { kind: 'choice', pieces };
}

function readSequence(reader: Reader): Piece {
	const pieces: Piece[] = [];
	while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) pieces.push(readQuantified(reader));
	const [first] = pieces;
	return pieces.length === 1 && first ? first : { kind: 'sequence', pieces };
}

function readQuantified(reader: Reader): Piece {
	const piece = readAtom(reader);
	const [text, , least, comma, most] = match(reader, /([*+?]|\{(\d+)(,?)(\d*)\})\??/y) ?? [];
	if (text === undefined) return piece;
	if (text.startsWith('*')) return { kind: 'repeat', piece, least: 0, most: Infinity };
	if (text.startsWith('+')) return { kind: 'repeat', piece, least: 1, most: Infinity };
	if (text.startsWith('?')) return { kind: 'repeat', piece, least: 0, most: 1 };
	const from = Number(least);
	return { kind: 'repeat', piece, least: from, most: comma === '' ? from : most === '' ? Infinity : Number(most) };
}

function readAtom(reader: Reader): Piece {
	const [anchor] = match(reader, /[$^]|\\[bB]/y) ?? [];
	if (anchor !== undefined) return { kind: 'assertion', text: anchor };
	if (take(reader, '(')) return readGroup(reader);
	const [, index, name] = match(reader, /\\(?:([1-9]\d*)|k<([^>]+)>)/y) ?? [];
	if (index !== undefined) return { kind: 'back', to: Number(index) };
	if (name !== undefined) return { kind: 'back', to: name };
	const [source] = match(reader, /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\x..|\\c.|\\.|[^]/uy) ?? [];
	const set = source === undefined ? null : charactersOf(source);
	if (!set) throw new Unsupported(`the characters '${source ?? ''}' in a pattern`);
	return { kind: 'set', set };
}

function readGroup(reader: Reader): Piece {
	const [kind, name] = match(reader, /\?(?::|<?[=!]|<([^>]+)>)/y) ?? [];
	if (kind === undefined && reader.source[reader.at] === '?') throw new Unsupported(`'(${reader.source.slice(reader.at, reader.at + 3)}' in a pattern`);
	const start = reader.at;
	const captures = kind === undefined || name !== undefined;
	const index = captures ? ++reader.groups : 0;
	const piece = readChoice(reader);
	const text = reader.source.slice(start, reader.at);
	if (!take(reader, ')')) throw new Unsupported(`a group without an end in a pattern`);
	if (captures) return { kind: 'group', index, name, piece };
	if (kind === '?:') return piece;
	return kind === '?=' ? { kind: 'ahead', piece } : { kind: 'assertion', text: `(${kind}${text})` };
}

function take(reader: Reader, text: string): boolean {
	if (!reader.source.startsWith(text, reader.at)) return false;
	reader.at += text.length;
	return true;
}

function match(reader: Reader, expression: RegExp): RegExpExecArray | null {
	expression.lastIndex = reader.at;
	const found = expression.exec(reader.source);
	if (found) reader.at += found[0].length;
	return found;
}
