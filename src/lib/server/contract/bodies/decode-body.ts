import { openBody, tooLarge, type BodySource } from './body-source.ts';
import type { Types } from '../parameters/readers.ts';
import type { Body, Form, Format } from './body.ts';
import { Fault, fault } from '../fault.ts';
import type { MediaType } from '../media/media-type.ts';
import { wrongType } from '../parameters/misread.ts';
import { readAs } from '../parameters/scalar.ts';
import type { Wire } from '../wire.ts';
import { readJson } from './json.ts';
import { readLines } from './lines.ts';
import { readMultipart, readParts } from './multipart.ts';
import { readBytes } from './read-bytes.ts';
import { receive } from './receive.ts';
import { takenMedia, typesOf } from './taken.ts';
import { readText } from './text.ts';
import { readUrlencoded } from './urlencoded.ts';
import { invalid, readForm, validate } from './validate.ts';

export interface Content {
	type: string;
	value: unknown;
	/** As it was sent, where it was read as a whole. */
	bytes: Uint8Array | null;
	/** Whoever handles the request may still be reading. `null`: all of it was there. */
	source: BodySource | null;
}

/** The body by its content type, read within the limits, then validated. `null`: an optional body that was not sent. */
export function decodeBody(body: Body, method: string, wire: Wire, timeout: number): Promise<Content | null> | null {
	const sent = wire.hasBody;
	const header = wire.header('content-type');
	if (!sent && (header === null || !body.required)) {
		if (!body.required) return null;
		throw fault('malformed-body', `This operation needs a body. Send ${typesOf(body).join(' or ')}.`);
	}
	const { media, format } = takenMedia(body, method, header, wire.header('content-encoding'));
	const streamed = format.kind === 'binary' || format.kind === 'multipart' || format.kind === 'lines';
	const whole = streamed ? null : receive(wire, body.maxBytes, timeout, (bytes) => readWhole(format, media.type, bytes, body.required, null));
	return whole ?? readFrom(openBody(wire, body.maxBytes, timeout), format, media, body.required);
}

async function readFrom(source: BodySource, format: Format, media: MediaType, required: boolean): Promise<Content | null> {
	try {
		return await read(format, media, source, required);
	} catch (error) {
		source.close();
		// What nobody reads of the body stands before the next request on the connection.
		if (error instanceof Fault && !source.whole) error.headers.connection = 'close';
		throw error;
	}
}

async function read(format: Format, media: MediaType, source: BodySource, required: boolean): Promise<Content | null> {
	const { type } = media;
	if (format.kind === 'binary') return { type, value: stream(source, format.bytes), bytes: null, source };
	if (format.kind === 'lines') return { type, value: readLines(source, format), bytes: null, source };
	if (format.kind !== 'multipart') return readWhole(format, type, await readBytes(source), required, source);
	const form = formOf(format);
	const boundary = boundaryOf(media);
	const read = form.way === 'parts' ? readParts : readMultipart;
	const value = await read(source, boundary, form, format.validation);
	return { type, value, bytes: null, source };
}

/** A promise only where something is wrong, or a form. */
function readWhole(format: Format, type: string, bytes: Uint8Array, required: boolean, source: BodySource | null): Content | null | Promise<Content> {
	if (bytes.length === 0 && !required) return null;
	const text = readText(bytes);
	if (format.kind === 'form')
		return readForm(formOf(format), format.validation, readUrlencoded(text), 'form', {}, bytes.length).then((value) => ({ type, value, bytes, source }));
	const value = format.kind === 'json' ? readJson(text) : readPlain(format.types, text);
	const content = { type, value, bytes, source };
	return format.validation.check(value) ? content : validate(format.validation, value, bytes.length).then(() => content);
}

/** A text that stands for a value. */
function readPlain(types: Types, text: string): unknown {
	const value = readAs(types, text);
	if (value !== undefined) return value;
	throw invalid([{ pointer: '', keyword: 'type', detail: `The body ${wrongType(types).text}` }]);
}

function formOf({ form }: Format): Form {
	if (form) return form;
	throw new Error('The contract has a form without fields.');
}

/** RFC 2046, section 5.1.1. */
function boundaryOf({ parameters }: MediaType): string {
	const boundary = parameters.get('boundary') ?? '';
	if (/^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/.test(boundary)) return boundary;
	throw fault(
		'malformed-body',
		'The `Content-Type` of a multipart body needs a `boundary` of 1 to 70 characters. Let the library that writes the body set it.'
	);
}

async function* stream(source: BodySource, { min, max }: Format['bytes']): AsyncGenerator<Uint8Array, void, undefined> {
	let size = 0;
	for (let chunk = await source.next(); chunk !== null; chunk = await source.next()) {
		size += chunk.length;
		if (max !== null && size > max) throw (source.failure = tooLarge(max));
		yield chunk;
	}
	if (size < min) throw (source.failure = tooShort(min, size));
}

function tooShort(min: number, size: number) {
	const detail = `The body must have at least ${min.toLocaleString('en')} bytes; it has ${size.toLocaleString('en')}.`;
	return invalid([{ pointer: '', keyword: 'minLength', detail }]);
}
