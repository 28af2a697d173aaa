import { fault } from '../fault.ts';
import { unescape } from '../parameters/escapes.ts';
import { addPair, maxFields, tooManyFields, type Pairs } from './form-fields.ts';

/**
 * `application/x-www-form-urlencoded` by name, in order. Broken escapes are refused, not guessed at; those of values are
 * read by whoever knows what stands between them (RFC 6570, section 3.2.1).
 */
export function readUrlencoded(text: string): Pairs {
	const pairs: Pairs = new Map();
	let count = 0;
	for (let at = 0; at < text.length;) {
		const end = text.indexOf('&', at) < 0 ? text.length : text.indexOf('&', at);
		const pair = text.slice(at, end);
		at = end + 1;
		if (pair === '') continue;
		if (count++ === maxFields) throw tooManyFields();
		const equals = pair.indexOf('=') < 0 ? pair.length : pair.indexOf('=');
		const name = unescape(pair.slice(0, equals), 'form');
		const value = pair.slice(equals + 1);
		if (name === null || unescape(value, 'form') === null)
			throw fault('malformed-body', 'The form is not valid percent-encoded UTF-8. Encode every field as UTF-8, then percent-encode it.');
		addPair(pairs, name, value);
	}
	return pairs;
}
