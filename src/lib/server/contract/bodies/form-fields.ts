import type { OpenReader, Reading, Types } from '../parameters/readers.ts';
import type { FieldReading, Form } from './body.ts';
import { fault, type FaultDetail } from '../fault.ts';
import type { Escapes } from '../parameters/escapes.ts';
import { Misread } from '../parameters/misread.ts';
import { readOne, readText, typesAt, typesFor } from '../parameters/read-text.ts';
import { newValues, type Values } from '../parameters/values.ts';
import { escapePointer } from '../words/words.ts';

/** More fields than any form has: each costs more than its bytes. */
export const maxFields = 1000;

/** More help nobody; they only make the answer long. */
const mostFaults = 20;

/** Names as they are, texts as they were sent. */
export type Pairs = Map<string, string[]>;

export function addPair(pairs: Pairs, name: string, text: string): void {
	const known = pairs.get(name);
	if (known) known.push(text);
	else pairs.set(name, [text]);
}

/**
 * The fields of a form as the contract's schema and encoding have them, as strictly as parameters: nothing is coerced,
 * and of two values for one field none is chosen. Names that the schema does not know are for the check to refuse.
 * `plain`: what may be a string is one, whatever else it could be.
 */
export function readFields(form: Form, pairs: Pairs, escapes: Escapes, plain = false): Values {
	const faults: FaultDetail[] = [];
	const values = newValues();
	for (const [name, texts] of pairs) {
		const field = form.fields.get(name);
		const open = field ? undefined : form.open.find((one) => isWithin(one, name));
		const reading = field ?? (open ? readingWithin(open, name) : undefined) ?? readingFor(form, name);
		const value = readField(reading, texts, escapes, plain);
		if (value instanceof Misread) {
			if (faults.length < mostFaults) faults.push(fieldFault(name, value.keyword, value.text));
		} else if (open) holderOf(values, open.key)[memberOf(open, name)] = value;
		else if (field?.member != null) holderOf(values, field.key)[field.member] = value;
		else values[name] = value;
	}
	if (faults.length > 0) throw invalidForm(faults);
	return values;
}

const anyText: FieldReading = { repeats: 'maybe', reading: { kind: 'scalar', types: ['string'] } };

export function readingFor({ patterns, rest }: Form, name: string): FieldReading {
	for (const [expression, reading] of patterns) if (expression.test(name)) return reading;
	return rest ?? anyText;
}

/** One value of a field, of which there may be more. */
export function readItem({ reading }: FieldReading, text: string, index: number, escapes: Escapes): unknown {
	return reading.kind === 'list' ? readOne(typesAt(reading, index), text, escapes) : readText(reading, text, escapes);
}

function readField(field: FieldReading, texts: string[], escapes: Escapes, plain: boolean): unknown {
	const { repeats } = field;
	const reading = plain ? asStrings(field.reading) : field.reading;
	const [first = '', ...others] = texts;
	if (repeats === 'no' && others.length > 0) {
		const instead = reading.kind === 'list' ? `, with \`${reading.separator}\` between the values` : '';
		return new Misread('maxItems', `is given ${texts.length} times. Give it once${instead}.`);
	}
	if (repeats === 'no' || (repeats === 'maybe' && others.length === 0)) return readText(reading, first, escapes);
	const values: unknown[] = [];
	for (const text of texts) {
		const value = readItem({ repeats, reading }, text, values.length, escapes);
		if (value instanceof Misread) return value;
		values.push(value);
	}
	return values;
}

function asStrings(reading: Reading): Reading {
	const plain = (types: Types): Types => (types.includes('string') ? ['string'] : types);
	if (reading.kind === 'scalar') return { kind: 'scalar', types: plain(reading.types) };
	if (reading.kind === 'list') return { ...reading, first: reading.first.map(plain), rest: plain(reading.rest) };
	if (reading.kind === 'json') return reading;
	const members = new Map([...reading.members].map(([name, types]) => [name, plain(types)]));
	return { ...reading, members, patterns: reading.patterns.map(([expression, types]) => [expression, plain(types)]), rest: plain(reading.rest) };
}

function isWithin({ before, after }: OpenReader, name: string): boolean {
	return name.startsWith(before) && name.endsWith(after) && name.length >= before.length + after.length;
}

function memberOf({ before, after }: OpenReader, name: string): string {
	return name.slice(before.length, name.length - after.length);
}

function readingWithin(open: OpenReader, name: string): FieldReading {
	return { repeats: 'no', reading: { kind: 'scalar', types: typesFor(open, memberOf(open, name)) } };
}

/** The object that a field whose members are fields of their own is becoming. */
function holderOf(values: Values, key: string): Values {
	return (values[key] ??= newValues()) as Values;
}

export function fieldFault(name: string, keyword: string, text: string): FaultDetail {
	return { pointer: `/${escapePointer(name)}`.slice(0, 1000), keyword, detail: `\`${name.slice(0, 200)}\` ${text}` };
}

export function invalidForm(errors: FaultDetail[]) {
	return fault('invalid-body', 'The body is not as the contract asks. See `errors`.', { errors: errors.slice(0, mostFaults) });
}

export function tooManyFields() {
	return fault('malformed-body', `The form has more than ${maxFields.toLocaleString('en')} fields. Send fewer.`, { headers: { connection: 'close' } });
}
