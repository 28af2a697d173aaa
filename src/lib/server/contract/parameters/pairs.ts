import { unescape, type Escapes } from './escapes.ts';

/**
 * The pair of a query that was read last. There is one for all: whoever asks for a pair takes what it needs of it at
 * once, and an object for each would be most of the work.
 */
export const pair = {
	/** Without its escapes. */
	name: '',
	/** As it was written; empty where there is no equals sign. */
	text: '',
	escapes: 'none' as Escapes,
	/** Where it ends: at an ampersand, or with the query. */
	end: 0
};

/** Reads the pair that begins at `at`. `false`: the escapes of its name are broken; `name` is what was written. */
export function readPair(query: string, at: number): boolean {
	let end = at;
	let equals = -1;
	let escaped = false;
	for (; end < query.length; end++) {
		const code = query.charCodeAt(end);
		if (code === 0x26) break;
		if (code === 0x3d && equals < 0) equals = end;
		else if (code === 0x25 || code === 0x2b) escaped = true;
	}
	const written = query.slice(at, equals < 0 ? end : equals);
	const name = escaped ? unescape(written, 'form') : written;
	pair.name = name ?? written;
	pair.text = equals < 0 ? '' : query.slice(equals + 1, end);
	pair.escapes = escaped ? 'form' : 'none';
	pair.end = end;
	return name !== null;
}
