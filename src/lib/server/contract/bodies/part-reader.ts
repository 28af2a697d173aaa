import { fault } from '../fault.ts';
import { Misread } from '../parameters/misread.ts';
import { readText as readHeader } from '../parameters/read-text.ts';
import { newValues, type Values } from '../parameters/values.ts';
import { escapePointer } from '../words/words.ts';
import { tooLarge, type BodySource } from './body-source.ts';
import type { Form, Part } from './body.ts';
import { fieldFault, invalidForm, maxFields, tooManyFields } from './form-fields.ts';
import { malformed, splitParts, type Parts } from './multipart-parts.ts';
import { readPartHead, type PartHead } from './part-head.ts';
import { join } from './read-bytes.ts';
import { readText } from './text.ts';
import { validate } from './validate.ts';

/** A part whose content is next. */
export interface OpenPart {
	head: PartHead;
	declared: Part;
	headers: Values;
}

/** What is asked of a part whose name the contract does not know. */
const plainPart: Part = { file: false, list: false, media: ['text/plain'], bytes: { min: 0, max: Infinity }, encoding: '', headers: null, validation: null };

/** Reads parts one after the other, and holds each to what the contract says of its head. */
export class PartReader {
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
		headers: { accept: 'multipart/form-data', connection: 'close' }
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
		if (value instanceof Misread) throw invalidForm([fieldFault(name, value.keyword, `has a header \`${key}\` that ${value.text}`)]);
		values[key] = value;
	}
	await validate(validation, values, 0, `/${escapePointer(name)}`);
	return values;
}
