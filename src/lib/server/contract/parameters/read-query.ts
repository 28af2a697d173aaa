import type { OpenReader, QueryReader, Readers } from '../contract.ts';
import { unescape, type Escapes } from './escapes.ts';
import { Misread } from './misread.ts';
import { readOne, readText, typesAt, typesFor } from './read-text.ts';
import type { Refusals } from './refusals.ts';
import { newValues, type Values } from './values.ts';

/** One pass over the query: every name of it is one that the contract names, or a fault. */
export function readQuery(query: string, readers: Readers, values: Values, refusals: Refusals): void {
	for (let at = 0; at < query.length;) {
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
		const text = equals < 0 ? '' : query.slice(equals + 1, end);
		const empty = end === at;
		at = end + 1;
		if (empty) continue;
		const escapes = escaped ? 'form' : 'none';
		const name = unescape(written, escapes);
		if (name === null) refusals.brokenName(written);
		else readPair(name, text, escapes, readers, values, refusals);
	}
}

function readPair(name: string, text: string, escapes: Escapes, readers: Readers, values: Values, refusals: Refusals): void {
	const reader = readers.query.get(name);
	if (reader !== undefined) {
		if (text !== '' || !reader.unused) store(reader, name, text, escapes, values, refusals);
		return;
	}
	for (const open of readers.open)
		if (name.startsWith(open.before) && name.endsWith(open.after) && name.length >= open.before.length + open.after.length)
			return storeOpen(open, name, text, escapes, values, refusals);
	if (!readers.credentials.includes(name)) refusals.unknownName(name);
}

function store(reader: QueryReader, name: string, text: string, escapes: Escapes, values: Values, refusals: Refusals): void {
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

function storeOpen(open: OpenReader, name: string, text: string, escapes: Escapes, values: Values, refusals: Refusals): void {
	const member = name.slice(open.before.length, name.length - open.after.length);
	const holder = holderOf(values, open.key);
	if (member in holder) return refusals.twice(name, 'query', null);
	const value = readOne(typesFor(open, member), text, escapes);
	if (value instanceof Misread) refusals.misread(name, 'query', value);
	else holder[member] = value;
}

/** The object that a parameter whose members are names of their own is becoming. */
function holderOf(values: Values, key: string): Values {
	return (values[key] ??= newValues()) as Values;
}
