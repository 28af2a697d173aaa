import { fault } from '../fault.ts';
import { isPlain } from './json-members.ts';
import { maxDepth, scan } from './json-scan.ts';

/**
 * JSON text to a value, by I-JSON (RFC 7493): no name twice in an object, no lone surrogates. Both would
 * otherwise be changed on the way to the database without anyone being told. `what` begins the sentence that refuses.
 */
export function readJson(text: string, what = 'The body'): unknown {
	const value = parse(text, what);
	if (isPlain(text, value)) return value;
	const seen = scan(text);
	if (seen === 'plain') return value;
	if (seen === 'deep') throw malformed(what, `it is more than ${maxDepth} levels deep`);
	const walked = walk(value);
	if (walked.members !== membersOf(text)) throw malformed(what, 'an object has the same name twice');
	if (!walked.wellFormed) throw malformed(what, 'a string has a lone surrogate, which no UTF-8 text can hold');
	return value;
}

function parse(text: string, what: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		// V8 quotes the text around the fault; the position is what helps, and says nothing that was not sent.
		const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
		throw malformed(what, text.trim() === '' ? 'it is empty' : position ? `see position ${position}` : 'it ends too early or has a token that is not JSON');
	}
}

/** How many members the objects of valid JSON text have, as written. */
function membersOf(text: string): number {
	let members = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x3a) members++;
		else if (code === 0x22) while (text.charCodeAt(++at) !== 0x22) if (text.charCodeAt(at) === 0x5c) at++;
	}
	return members;
}

/** How many members survived parsing, and whether every string and name is well-formed Unicode. */
function walk(value: unknown): { members: number; wellFormed: boolean } {
	if (typeof value === 'string') return { members: 0, wellFormed: value.isWellFormed() };
	if (typeof value !== 'object' || value === null) return { members: 0, wellFormed: true };
	const names = Array.isArray(value) ? null : Object.keys(value);
	let members = names?.length ?? 0;
	let wellFormed = names === null || names.every((name) => name.isWellFormed());
	for (const child of names === null ? (value as unknown[]) : Object.values(value)) {
		const inner = walk(child);
		members += inner.members;
		wellFormed &&= inner.wellFormed;
	}
	return { members, wellFormed };
}

function malformed(what: string, why: string) {
	return fault('malformed-body', `${what} is not JSON that can be taken: ${why}. Send one JSON value in UTF-8.`);
}
