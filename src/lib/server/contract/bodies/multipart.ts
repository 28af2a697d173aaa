import type { Validation } from '../contract.ts';
import type { Form, Part } from './body.ts';
import { fault, Fault } from '../fault.ts';
import { Misread } from '../parameters/misread.ts';
import { readText as readHeader } from '../parameters/read-text.ts';
import { newValues, type Values } from '../parameters/values.ts';
import { escapePointer } from '../words/words.ts';
import { tooLarge, type BodySource } from './body-source.ts';
import { lastFile, passingFile, wholeFile, type FilePart } from './files.ts';
import { addPair, fieldFault, invalidForm, maxFields, readingFor, readItem, tooManyFields, type Pairs } from './form-fields.ts';
import { malformed, splitParts, type Parts } from './multipart-parts.ts';
import { readPartHead, type PartHead } from './part-head.ts';
import { join } from './read-bytes.ts';
import { readText } from './text.ts';
import { invalid, readForm, validate } from './validate.ts';

/** One part of a form that is handed over part by part: a value, or a file. */
export type FormPart = { name: string; value: unknown } | { name: string; file: FilePart };

/** What is asked of a part whose name the contract does not know. */
const plainPart: Part = { file: false, list: false, media: ['text/plain'], bytes: { min: 0, max: Infinity }, encoding: '', headers: null, validation: null };

/** `multipart/form-data` (RFC 7578), up to its end or to the file that is streamed: an object that is as the schema says. */
export async function readMultipart(source: BodySource, boundary: string, form: Form, validation: Validation): Promise<Values> {
	const reader = new Reader(source, boundary, form);
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
	const reader = new Reader(source, boundary, form);
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

interface OpenPart {
	head: PartHead;
	declared: Part;
	headers: Values;
}

/** Reads parts one after the other, and holds each to what the contract says of its head. */
class Reader {
	readonly parts: Parts;
	/** Of the texts that were read, in bytes. */
	size = 0;
	readonly #form: Form;
	#count = 0;

	constructor(source: BodySource, boundary: string, form: Form) {
		this.parts = splitParts(source, boundary);
		this.#form = form;
	}

	/** The next part, `null` behind the last. File inputs that were left empty are passed over. */
	async next(): Promise<OpenPart | null> {
		for (let bytes = await this.parts.head(); bytes !== null; bytes = await this.parts.head()) {
			const head = readPartHead(bytes);
			const declared = this.#form.parts.get(head.name) ?? plainPart;
			if (declared.file && head.filename === '') {
				for await (const chunk of this.parts.content()) if (chunk.length > 0) throw malformed('a file has content and an empty name');
				continue;
			}
			if (this.#count++ === maxFields) throw tooManyFields();
			refuseHead(head, declared);
			return { head, declared, headers: declared.headers ? await readHeaders(head, declared.headers) : newValues() };
		}
		return null;
	}

	async text({ head: { name }, declared: { bytes } }: OpenPart): Promise<string> {
		const chunks: Uint8Array[] = [];
		let size = 0;
		for await (const chunk of this.parts.content()) {
			size += chunk.length;
			this.size += chunk.length;
			if (this.size > this.#form.textBytes) throw tooLarge(this.#form.textBytes, 'The text of the form');
			if (size > bytes.max) throw tooLarge(bytes.max, `The field \`${name.slice(0, 100)}\``);
			chunks.push(chunk);
		}
		return readText(join(chunks), `The field \`${name.slice(0, 100)}\``);
	}
}

/** Without a type, a part is of the one that is due: few programs name it for texts, and none for JSON that they think of as text. */
function refuseHead({ name, filename, contentType, encoding }: PartHead, { file, media, encoding: due }: Part): void {
	const isJson = media.some((type) => /^application\/json$|\+json$/.test(type));
	// A value that is sent from memory (`Blob`) has a name like a file.
	if (filename !== null && !file && !isJson) throw invalidForm([fieldFault(name, 'type', 'takes no file.')]);
	if (encoding !== '' && encoding !== due) throw malformed('a part has a transfer encoding');
	const type = contentType ?? (file ? 'application/octet-stream' : null);
	if (type === null || media.length === 0 || media.some((range) => covers(range, type))) return;
	const what = file ? 'A file' : 'A part';
	throw fault('unsupported-media-type', `${what} of \`${type.slice(0, 100)}\` is not taken as \`${name.slice(0, 100)}\`. Taken: ${media.join(', ')}.`, {
		headers: { connection: 'close' }
	});
}

function covers(range: string, type: string): boolean {
	return range === type || range === '*/*' || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}

async function readHeaders({ name, headers }: PartHead, { readings, validation }: NonNullable<Part['headers']>): Promise<Values> {
	const values = newValues();
	for (const [key, reading] of readings) {
		const text = headers.get(key);
		if (text === undefined) continue;
		const value = readHeader(reading, text, 'header');
		if (value instanceof Misread) throw invalid([fieldFault(name, value.keyword, `has a header \`${key}\` that ${value.text}`)]);
		values[key] = value;
	}
	await validate(validation, values, 0, `/${escapePointer(name)}`);
	return values;
}
