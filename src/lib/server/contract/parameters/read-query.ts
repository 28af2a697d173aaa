import type { OpenReader, QueryReader, Readers } from './readers.ts';
import { Misread } from './misread.ts';
import { pair, readPair } from './pairs.ts';
import { readOne, readText, typesAt, typesFor } from './read-text.ts';
import type { Refusals } from './refusals.ts';
import { newValues, type Values } from './values.ts';

/** One pass over the query: every name of it is one that the contract names, or a fault. */
export function readQuery(query: string, readers: Readers, values: Values, refusals: Refusals): void {
	for (let at = 0; at < query.length; at = pair.end + 1) {
		const named = readPair(query, at);
		if (pair.end === at) continue;
		if (named) take(readers, values, refusals);
		else refusals.brokenName(pair.name);
	}
}

function take(readers: Readers, values: Values, refusals: Refusals): void {
	const { name, text } = pair;
	const reader = readers.query.get(name);
	if (reader !== undefined) {
		if (text !== '' || !reader.unused) store(reader, values, refusals);
		return;
	}
	const open = openFor(readers.open, name);
	if (open) storeOpen(open, values, refusals);
	else if (!readers.credentials.includes(name)) refusals.unknownName(name);
}

/** Whose member a name is that nobody wrote down. */
export function openFor(open: readonly OpenReader[], name: string): OpenReader | undefined {
	for (const one of open) if (name.startsWith(one.before) && name.endsWith(one.after) && name.length >= one.before.length + one.after.length) return one;
	return undefined;
}

export function memberOf({ before, after }: OpenReader, name: string): string {
	return name.slice(before.length, name.length - after.length);
}

/** The object that a parameter whose members are names of their own is becoming. */
export function holderOf(values: Values, key: string): Values {
	return (values[key] ??= newValues()) as Values;
}

function store(reader: QueryReader, values: Values, refusals: Refusals): void {
	const { name, text, escapes } = pair;
	const holder = reader.member === null ? values : holderOf(values, reader.key);
	const own = reader.member ?? reader.key;
	const known = holder[own] as unknown[] | undefined;
	if (known !== undefined && reader.items === null) {
		refusals.twice(name, 'query', reader.reading.kind === 'list' ? reader.reading.separator : null);
		return;
	}
	const value = reader.items === null ? readText(reader.reading, text, escapes) : readOne(typesAt(reader.items, known?.length ?? 0), text, escapes);
	if (value instanceof Misread) refusals.misread(name, 'query', value);
	else if (reader.items === null) holder[own] = value;
	else if (known === undefined) holder[own] = [value];
	else known.push(value);
}

function storeOpen(open: OpenReader, values: Values, refusals: Refusals): void {
	const { name, text, escapes } = pair;
	const member = memberOf(open, name);
	const holder = holderOf(values, open.key);
	if (member in holder) return refusals.twice(name, 'query', null);
	const value = readOne(typesFor(open, member), text, escapes);
	if (value instanceof Misread) refusals.misread(name, 'query', value);
	else holder[member] = value;
}
