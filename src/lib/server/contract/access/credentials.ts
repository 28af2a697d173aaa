import type { Scheme } from '../contract.ts';
import { readCookies } from '../parameters/cookies.ts';
import type { Wire } from '../wire.ts';
import { readBasic, type Basic } from './basic.ts';

/** What was sent for a scheme. `''`: something that cannot be good, which is not the same as nothing. */
export type Credential = string | Basic;

/** `null`: nothing was sent for this scheme. */
export function credentialFor(scheme: Scheme, wire: Wire): Credential | null {
	if (scheme.in === 'cookie') return onlyOne(readCookies(wire.header('cookie')).get(scheme.key) ?? []);
	if (scheme.in === 'query') return onlyOne(queryValues(wire.query, scheme.key));
	const value = wire.header(scheme.key);
	if (value === null || scheme.kind === 'apiKey') return value;
	const text = afterScheme(value, scheme.scheme);
	if (scheme.kind === 'basic') return readBasic(text) ?? '';
	return scheme.kind === 'http' || /^[!-~]*$/.test(text) ? text : '';
}

/** A scheme's name is case-insensitive, followed by one or more spaces (RFC 9110, section 11.4). Empty where there is another. */
function afterScheme(value: string, scheme: string): string {
	const { length } = scheme;
	return value[length] === ' ' && value.slice(0, length).toLowerCase() === scheme.toLowerCase() ? value.slice(length).trim() : '';
}

/** Of two that differ, nobody can tell which is meant: neither counts. */
function onlyOne(values: string[]): string | null {
	const [first = null] = values;
	return values.every((value) => value === first) ? first : '';
}

/** The values of one name in a query, decoded. What cannot be decoded is no value that anyone has. */
export function queryValues(query: string, name: string): string[] {
	if (query === '') return [];
	const values: string[] = [];
	for (const pair of query.split('&')) {
		const equals = pair.indexOf('=');
		if (decoded(equals < 0 ? pair : pair.slice(0, equals)) === name) values.push(equals < 0 ? '' : decoded(pair.slice(equals + 1)));
	}
	return values;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return '';
	}
}
