import { unescape, type Escapes } from './escapes.ts';
import { Misread } from './misread.ts';
import { pair } from './pairs.ts';
import { holderOf, memberOf, openFor } from './read-query.ts';
import { readOne, readText, typesFor } from './read-text.ts';
import type { OpenReader, Reading, Types } from './readers.ts';
import { readScalar } from './scalar.ts';
import type { Values } from './values.ts';

// What the decoders are made of that the compiler writes.

export { readCookies } from './cookies.ts';
export { pair, readPair } from './pairs.ts';
export { holderOf } from './read-query.ts';
export { afterPrefix, nothing, tagsOf } from './read-parameters.ts';
export { newValues, none } from './values.ts';

/** Whether a query is nothing but ampersands: no pair has no name. */
export function isBlank(query: string): boolean {
	return /^&*$/.test(query);
}

// Each of these gives `undefined` where a text is not what it should be.

export function string(text: string, escapes: Escapes): string | undefined {
	return unescape(text, escapes) ?? undefined;
}

export function scalar(type: 'boolean' | 'integer' | 'number', text: string, escapes: Escapes): number | boolean | undefined {
	const plain = unescape(text, escapes);
	return plain === null ? undefined : (readScalar(type, plain) as number | boolean | undefined);
}

export function anyOf(types: Types, text: string, escapes: Escapes): unknown {
	return unlessMisread(readOne(types, text, escapes));
}

export function by(reading: Reading, text: string, escapes: Escapes): unknown {
	return unlessMisread(readText(reading, text, escapes));
}

/** Stores the pair as a member that nobody wrote down. `false`: it is none, is there already, or is not what it should be. */
export function storeOpen(readers: readonly OpenReader[], values: Values): boolean {
	const open = openFor(readers, pair.name);
	if (open === undefined) return false;
	const holder = holderOf(values, open.key);
	const member = memberOf(open, pair.name);
	const value = member in holder ? undefined : anyOf(typesFor(open, member), pair.text, pair.escapes);
	if (value === undefined) return false;
	holder[member] = value;
	return true;
}

function unlessMisread(value: unknown): unknown {
	return value instanceof Misread ? undefined : value;
}
