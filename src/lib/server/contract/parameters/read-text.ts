import { readJson } from '../bodies/json.ts';
import { Fault } from '../fault.ts';
import type { ListReading, ObjectReading, OpenMembers, Reading, Separator, Types } from './readers.ts';
import { unescape, type Escapes } from './escapes.ts';
import { badEncoding, Misread, wrongType } from './misread.ts';
import { readAs } from './scalar.ts';
import { newValues } from './values.ts';

/** A text as the value that it stands for. Delimiters are looked for before escapes are read: an encoded one separates nothing (RFC 6570, section 3.2.1). */
export function readText(reading: Reading, text: string, escapes: Escapes): unknown {
	switch (reading.kind) {
		case 'scalar':
			return readOne(reading.types, text, escapes);
		case 'list':
			return readList(reading, text, escapes);
		case 'object':
			return readObject(reading, text, escapes);
		case 'json':
			return readJsonText(text, escapes);
	}
}

export function readOne(types: Types, text: string, escapes: Escapes): unknown {
	const plain = unescape(text, escapes);
	if (plain === null) return badEncoding;
	const value = readAs(types, plain);
	return value === undefined ? wrongType(types) : value;
}

export function typesAt({ first, rest }: ListReading, index: number): Types {
	return first[index] ?? rest;
}

export function typesFor({ patterns, rest }: OpenMembers, name: string): Types {
	for (const [expression, types] of patterns) if (expression.test(name)) return types;
	return rest;
}

function readList(reading: ListReading, text: string, escapes: Escapes): unknown {
	const values: unknown[] = [];
	for (const part of split(text, reading.separator)) {
		const item = reading.each === '' ? part : within(`;${reading.each}`, `;${part}`);
		if (item === null) return new Misread('style', `must have \`;${reading.each}=\` before each value.`);
		const value = readOne(typesAt(reading, values.length), trimmed(item, escapes), escapes);
		if (value instanceof Misread) return value;
		values.push(value);
	}
	return values;
}

function readObject(reading: ObjectReading, text: string, escapes: Escapes): unknown {
	const values = newValues();
	const parts = split(text, reading.separator);
	if (!reading.pairs && parts.length % 2 > 0) return new Misread('style', `must be names and values in turn, with \`${reading.separator}\` between them.`);
	for (let index = 0; index < parts.length; index += reading.pairs ? 1 : 2) {
		const part = trimmed(parts[index] ?? '', escapes);
		const equals = part.indexOf('=');
		if (reading.pairs && equals < 0) return new Misread('style', `must be written as \`name=value\`, with \`${reading.separator}\` between the members.`);
		const name = unescape(reading.pairs ? part.slice(0, equals) : part, escapes);
		if (name === null) return badEncoding;
		if (name in values) return new Misread('maxItems', `has the member \`${name.slice(0, 100)}\` more than once. Give it once.`);
		const types = reading.members.get(name) ?? typesFor(reading, name);
		const value = readOne(types, reading.pairs ? part.slice(equals + 1) : trimmed(parts[index + 1] ?? '', escapes), escapes);
		if (value instanceof Misread) return new Misread(value.keyword, `has the member \`${name.slice(0, 100)}\`, which ${value.text}`);
		values[name] = value;
	}
	return values;
}

function readJsonText(text: string, escapes: Escapes): unknown {
	const plain = unescape(text, escapes);
	if (plain === null) return badEncoding;
	try {
		return readJson(plain, '');
	} catch (error) {
		if (error instanceof Fault) return new Misread('json', error.message.trim());
		throw error;
	}
}

/** What follows `;name` in a text of style matrix; `null` where that is not what it begins with. */
export function within(prefix: string, text: string): string | null {
	if (!text.startsWith(prefix)) return null;
	const rest = text.slice(prefix.length);
	return rest.startsWith('=') ? rest.slice(1) : rest === '' ? rest : null;
}

const escapedSeparators = { ' ': /%20|\+/, '|': /\||%7c/i };

function split(text: string, separator: Separator): string[] {
	return text.split(separator === ' ' || separator === '|' ? escapedSeparators[separator] : separator);
}

/** Around the commas of a header there may be spaces (RFC 9110, section 5.6.1). */
function trimmed(text: string, escapes: Escapes): string {
	return escapes === 'header' ? text.trim() : text;
}
