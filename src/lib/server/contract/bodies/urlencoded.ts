import { fault } from '../fault.ts';
import { maxFields, tooManyFields } from './form-fields.ts';

/** `application/x-www-form-urlencoded` as names and values in their order. Broken escapes are refused, not guessed at. */
export function readUrlencoded(text: string): [string, string][] {
	const pairs: [string, string][] = [];
	for (let at = 0; at < text.length;) {
		const end = text.indexOf('&', at) < 0 ? text.length : text.indexOf('&', at);
		const pair = text.slice(at, end);
		at = end + 1;
		if (pair === '') continue;
		if (pairs.length === maxFields) throw tooManyFields();
		const equals = pair.indexOf('=') < 0 ? pair.length : pair.indexOf('=');
		pairs.push([unescape(pair.slice(0, equals)), unescape(pair.slice(equals + 1))]);
	}
	return pairs;
}

function unescape(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		throw fault('malformed-body', 'The form is not valid percent-encoded UTF-8. Encode every field as UTF-8, then percent-encode it.');
	}
}
