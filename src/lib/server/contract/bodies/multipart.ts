import { Fault } from '../fault.ts';
import type { Validation } from '../contract.ts';
import { Misread } from '../parameters/misread.ts';
import { newValues, type Values } from '../parameters/values.ts';
import { escapePointer } from '../words/words.ts';
import type { BodySource } from './body-source.ts';
import type { Form } from './body.ts';
import { lastFile, passingFile, wholeFile, type FilePart } from './files.ts';
import { addPair, fieldFault, invalidForm, readingFor, readItem, type Pairs } from './form-fields.ts';
import { PartReader, type OpenPart } from './part-reader.ts';
import { readForm, validate } from './validate.ts';

/** One part of a form that is handed over part by part: a value, or a file. */
export type FormPart = { name: string; value: unknown } | { name: string; file: FilePart };

/** `multipart/form-data` (RFC 7578), up to its end or to the file that is streamed: an object that is as the schema says. */
export async function readMultipart(source: BodySource, boundary: string, form: Form, validation: Validation): Promise<Values> {
	const reader = new PartReader(source, boundary, form);
	const pairs: Pairs = new Map();
	const files = newValues();
	for (let part = await reader.next(); part !== null; part = await reader.next()) {
		const { head, declared, headers } = part;
		if (!declared.file) {
			addPair(pairs, head.name, await reader.text(part));
			continue;
		}
		if (form.way === 'last') {
			files[head.name] = lastFile(source, reader.parts, head, declared, headers);
			break;
		}
		const file = await wholeFile(reader.parts, head, declared, headers);
		if (declared.list) ((files[head.name] ??= []) as FilePart[]).push(file);
		else if (files[head.name] === undefined) files[head.name] = file;
		else throw invalidForm([fieldFault(head.name, 'maxItems', 'is given more than once. Give it once.')]);
	}
	return readForm(form, validation, pairs, 'none', files, reader.size);
}

/**
 * The same, part by part, each value as the schema says of it. The form as a whole is looked at behind the last part:
 * whoever handles it keeps nothing before the loop has ended.
 */
export async function* readParts(source: BodySource, boundary: string, form: Form, validation: Validation): AsyncGenerator<FormPart, void, undefined> {
	const reader = new PartReader(source, boundary, form);
	const seen = newValues();
	try {
		for (let part = await reader.next(); part !== null; part = await reader.next()) {
			const { head, declared, headers } = part;
			const { name } = head;
			const known = declared.list ? (seen[name] ??= []) : seen[name];
			if (!declared.list && known !== undefined) throw invalidForm([fieldFault(name, 'maxItems', 'is given more than once. Give it once.')]);
			if (declared.file) {
				const { file, done } = passingFile(source, reader.parts, head, declared, headers);
				keep(seen, name, known, {});
				yield { name, file };
				await done();
			} else {
				const value = await valueOf(form, part, await reader.text(part), Array.isArray(known) ? known.length : 0);
				keep(seen, name, known, value);
				yield { name, value };
			}
		}
		await validate(validation, seen, reader.size);
	} catch (error) {
		if (error instanceof Fault) source.failure ??= error;
		throw error;
	}
}

function keep(seen: Values, name: string, known: unknown, value: unknown): void {
	if (Array.isArray(known)) known.push(value);
	else seen[name] = value;
}

async function valueOf(form: Form, { head: { name }, declared }: OpenPart, text: string, index: number): Promise<unknown> {
	const field = form.fields.get(name) ?? readingFor(form, name);
	if (!form.fields.has(name) && form.rest === null && !form.patterns.some(([expression]) => expression.test(name)))
		throw invalidForm([fieldFault(name, 'additionalProperties', 'is not a property that the contract names.')]);
	const value = readItem(field, text, index, 'none');
	if (value instanceof Misread) throw invalidForm([fieldFault(name, value.keyword, value.text)]);
	if (declared.validation) await validate(declared.validation, value, text.length, `/${escapePointer(name)}${declared.list ? `/${index}` : ''}`);
	return value;
}
