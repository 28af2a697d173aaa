import { openBody, takeArrived, type BodySource } from './body-source.ts';
import type { Body, Format, Validation } from '../contract.ts';
import { explain } from '../words/explain.ts';
import { Fault, fault } from '../fault.ts';
import { readFields } from './form-fields.ts';
import { readJson } from './json.ts';
import type { MediaType } from '../media/media-type.ts';
import { readMultipart } from './multipart.ts';
import { readBytes } from './read-bytes.ts';
import { readText } from './text.ts';
import { takenMedia } from './taken.ts';
import { readUrlencoded } from './urlencoded.ts';
import type { Wire } from '../wire.ts';
import { bodyFaults } from '../words/words.ts';

export interface Content {
	type: string;
	value: unknown;
	/** As it was sent, where it was read as a whole. */
	bytes: Uint8Array | null;
	/** Whoever handles the request may still be reading. `null`: all of it was there. */
	source: BodySource | null;
}

/** The body by its content type, read within the limits, then validated. `null`: an optional body that was not sent. */
export async function decodeBody(body: Body, method: string, wire: Wire, timeout: number): Promise<Content | null> {
	const sent = wire.hasBody;
	const header = wire.header('content-type');
	if (!sent && (header === null || !body.required)) {
		if (!body.required) return null;
		throw fault('malformed-body', `This operation needs a body. Send ${Object.keys(body.content).join(' or ')}.`);
	}
	const { media, format } = takenMedia(body, method, header, wire.header('content-encoding'));
	const streamed = format.kind === 'binary' || format.kind === 'multipart';
	const arrived = streamed ? null : takeArrived(wire, body.maxBytes);
	if (arrived) return readWhole(format, media.type, arrived, body.required, null);
	const source = openBody(wire, body.maxBytes, timeout);
	try {
		return await read(format, media, source, body.required);
	} catch (error) {
		source.close();
		// What nobody reads of the body stands before the next request on the connection.
		if (error instanceof Fault && !source.whole) error.headers.connection = 'close';
		throw error;
	}
}

async function read(format: Format, media: MediaType, source: BodySource, required: boolean): Promise<Content | null> {
	const { type } = media;
	if (format.kind === 'binary') return { type, value: stream(source), bytes: null, source };
	if (format.kind === 'multipart') {
		const { values, size } = await readMultipart(source, boundaryOf(media), format.fields);
		await validate(format.validation, values, size);
		return { type, value: values, bytes: null, source };
	}
	return readWhole(format, type, await readBytes(source), required, source);
}

async function readWhole(format: Format, type: string, bytes: Uint8Array, required: boolean, source: BodySource | null): Promise<Content | null> {
	if (bytes.length === 0 && !required) return null;
	const text = readText(bytes);
	const value = format.kind === 'json' ? readJson(text) : format.kind === 'form' ? readFields(format.fields, readUrlencoded(text)) : text;
	await validate(format.validation, value, bytes.length);
	return { type, value, bytes, source };
}

async function validate(validation: Validation, value: unknown, size: number): Promise<void> {
	if (validation.check(value)) return;
	throw fault('invalid-body', 'The body is not as the contract asks. See `errors`.', {
		errors: bodyFaults(await explain(validation, value, size), value)
	});
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

async function* stream(source: BodySource): AsyncGenerator<Uint8Array, void, undefined> {
	for (let chunk = await source.next(); chunk !== null; chunk = await source.next()) yield chunk;
}
