import { readEntityTags } from '../answers/conditional.ts';
import type { CookieReader, HeaderReader, Operation, PathReader } from '../contract.ts';
import type { Wire } from '../wire.ts';
import { readCookies } from './cookies.ts';
import { Misread } from './misread.ts';
import { readQuery } from './read-query.ts';
import { readText, within } from './read-text.ts';
import { refusal, refuse, Refusals } from './refusals.ts';
import { newValues, none, type Values } from './values.ts';

export interface Parameters {
	path: Values;
	query: Values;
	/** By lower-case name. `if-match` and `if-none-match` arrive as entity tags. */
	headers: Values;
	cookies: Values;
}

/** Of an operation without parameters. */
const nothing: Parameters = { path: none, query: none, headers: none, cookies: none };

/**
 * Every parameter of the operation, by its style, strictly: nothing is coerced, nothing is ignored. A promise, which
 * is refused, only where something is wrong: what finds all the faults is loaded then. `params` are those of the path, as received.
 */
export function decodeParameters(operation: Operation, wire: Wire, params: string[]): Parameters | Promise<never> {
	const { readers, parameterValidation } = operation;
	if (operation.parameters.length === 0 && wire.query === '') return nothing;
	const refusals = new Refusals(operation);
	const values = {
		path: readers.path.length === 0 ? none : readPath(readers.path, params, refusals),
		query: readers.query.size === 0 && readers.open.length === 0 ? none : newValues(),
		headers: readers.headers.length === 0 ? none : readHeaders(readers.headers, wire, refusals),
		cookies: readers.cookies.length === 0 ? none : readCookieValues(readers.cookies, wire, refusals)
	};
	if (wire.query !== '') readQuery(wire.query, readers, values.query, refusals);
	for (const { in: place, key, make } of readers.defaults) if (values[place][key] === undefined) values[place][key] = make();
	if (refusals.faults.length > 0 || (parameterValidation && !parameterValidation.check(values))) return refuse(refusals, values);
	for (const { key, tags } of readers.headers) if (tags && values.headers[key] !== undefined) readTags(key, values.headers, refusals);
	if (refusals.faults.length > 0) throw refusal(refusals.faults);
	return values;
}

function readPath(readers: readonly PathReader[], params: string[], refusals: Refusals): Values {
	const values = newValues();
	for (let index = 0; index < readers.length; index++) {
		const reader = readers[index];
		if (!reader) break;
		const { key, prefix, reading } = reader;
		const received = params[index] ?? '';
		const text = prefix.length > 1 ? within(prefix, received) : received.startsWith(prefix) ? received.slice(prefix.length) : null;
		const value = text === null ? unstyled(prefix) : readText(reading, text, 'percent');
		if (value instanceof Misread) refusals.misread(key, 'path', value);
		else values[key] = value;
	}
	return values;
}

function readHeaders(readers: readonly HeaderReader[], wire: Wire, refusals: Refusals): Values {
	const values = newValues();
	for (const { key, reading } of readers) {
		const text = wire.header(key);
		if (text === null) continue;
		const value = readText(reading, text, 'header');
		if (value instanceof Misread) refusals.misread(key, 'header', value);
		else values[key] = value;
	}
	return values;
}

function readCookieValues(readers: readonly CookieReader[], wire: Wire, refusals: Refusals): Values {
	const values = newValues();
	const cookies = readCookies(wire.header('cookie'));
	for (const { key, reading } of readers) {
		const [text, ...others] = cookies.get(key) ?? [];
		if (text === undefined) continue;
		if (others.length > 0) {
			refusals.twice(key, 'cookie', reading.kind === 'list' ? ',' : null);
			continue;
		}
		const value = readText(reading, text, 'percent');
		if (value instanceof Misread) refusals.misread(key, 'cookie', value);
		else values[key] = value;
	}
	return values;
}

function readTags(key: string, headers: Values, refusals: Refusals): void {
	const text = headers[key];
	const tags = typeof text === 'string' ? readEntityTags(text) : null;
	if (tags === null) refusals.misread(key, 'header', new Misread('format', 'must be `*` or entity tags in double quotes, as an `ETag` header gives them.'));
	else headers[key] = tags;
}

function unstyled(prefix: string): Misread {
	return new Misread('style', `must begin with \`${prefix.length > 1 ? `${prefix}=` : prefix}\`.`);
}
