import { fault } from '../fault.ts';

/** Deeper than any contract nests, shallower than any stack. */
const maxDepth = 64;

/**
 * JSON text to a value, by I-JSON (RFC 7493): no name twice in an object, no lone surrogates. Both would
 * otherwise be changed on the way to the database without anyone being told. `what` begins the sentence that refuses.
 */
export function readJson(text: string, what = 'The body'): unknown {
	const value = parse(text, what);
	const { depth, members } = measure(text);
	if (depth > maxDepth) throw malformed(what, `it is more than ${maxDepth} levels deep`);
	const counted = count(value);
	if (counted.members !== members) throw malformed(what, 'an object has the same name twice');
	if (!counted.wellFormed) throw malformed(what, 'a string has a lone surrogate, which no UTF-8 text can hold');
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

/** One pass over valid JSON text: how deep it goes, and how many members its objects have as written. */
function measure(text: string): { depth: number; members: number } {
	let depth = 0;
	let deepest = 0;
	let members = 0;
	for (let at = 0; at < text.length; at++) {
		switch (text.charCodeAt(at)) {
			case 0x22: // a string: on to its closing quote
				while (text.charCodeAt(++at) !== 0x22) if (text.charCodeAt(at) === 0x5c) at++;
				break;
			case 0x3a:
				members++;
				break;
			case 0x5b:
			case 0x7b:
				if (++depth > deepest) deepest = depth;
				if (deepest > maxDepth) return { depth: deepest, members };
				break;
			case 0x5d:
			case 0x7d:
				depth--;
		}
	}
	return { depth: deepest, members };
}

/** How many members survived parsing, and whether every string and name is well-formed Unicode. */
function count(value: unknown): { members: number; wellFormed: boolean } {
	if (typeof value === 'string') return { members: 0, wellFormed: value.isWellFormed() };
	if (typeof value !== 'object' || value === null) return { members: 0, wellFormed: true };
	const named = !Array.isArray(value);
	let members = 0;
	let wellFormed = true;
	for (const [name, child] of Object.entries(value)) {
		const inner = count(child);
		members += inner.members + (named ? 1 : 0);
		wellFormed &&= inner.wellFormed && name.isWellFormed();
	}
	return { members, wellFormed };
}

function malformed(what: string, why: string) {
	return fault('malformed-body', `${what} is not JSON that can be taken: ${why}. Send one JSON value in UTF-8.`);
}
