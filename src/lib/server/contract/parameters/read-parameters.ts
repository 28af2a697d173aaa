import { readEntityTags, type EntityTags } from '../answers/conditional.ts';
import type { Operation } from '../contract.ts';
import type { CookieReader, HeaderReader, PathReader, Readers } from './readers.ts';
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
export const nothing: Parameters = { path: none, query: none, headers: none, cookies: none };

/**
 * The parameters by tables, fault by fault: for requests that the operation's own decoder did not take. A promise,
 * which is refused, where the contract's schemas have to say what is wrong.
 */
export function readParameters(operation: Operation, wire: Wire, params: string[]): Parameters | Promise<never> {
	const { readers, parameterValidation } = operation;
	if (operation.parameters.length === 0 && wire.query === '') return nothing;
	const refusals = new Refusals(operation);
	const values = {
		path: readers.path.length === 0 ? none : readPath(readers.path, params, refusals),
		query: isQueryless(readers) ? none : newValues(),
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

/** An object that no name of the query can be a member of may be there all the same, by default. */
function isQueryless({ query, open, defaults }: Readers): boolean {
	return query.size === 0 && open.length === 0 && !defaults.some((one) => one.in === 'query');
}

function readPath(readers: readonly PathReader[], params: string[], refusals: Refusals): Values {
	const values = newValues();
	for (let index = 0; index < readers.length; index++) {
		const reader = readers[index];
		if (!reader) break;
		const { key, prefix, reading } = reader;
		const received = params[index] ?? '';
		const text = afterPrefix(prefix, received);
		const value = text === null ? unstyled(prefix) : readText(reading, text, 'percent');
		if (value instanceof Misread) refusals.misread(key, 'path', value);
		else values[key] = value;
	}
	return values;
}

/** The text of a segment without what its style begins with; `null` where it begins with something else. */
export function afterPrefix(prefix: string, received: string): string | null {
	if (prefix.length > 1) return within(prefix, received);
	return received.startsWith(prefix) ? received.slice(prefix.length) : null;
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

/** What a header says of entity tags; `null` where it is none of that. */
export function tagsOf(value: unknown): EntityTags | null {
	return typeof value === 'string' ? readEntityTags(value) : null;
}

function readTags(key: string, headers: Values, refusals: Refusals): void {
	const tags = tagsOf(headers[key]);
	if (tags === null) refusals.misread(key, 'header', new Misread('format', 'must be `*` or entity tags in double quotes, as an `ETag` header gives them.'));
	else headers[key] = tags;
}

function unstyled(prefix: string): Misread {
	return new Misread('style', `must begin with \`${prefix.length > 1 ? `${prefix}=` : prefix}\`.`);
}
