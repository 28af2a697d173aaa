import { createParser } from 'eventsource-parser';
import type { Document, Media, Schema } from '../document/document.ts';
import { isText, textOf, valueOf } from '../exchange/exchange.ts';
import { faultsOf } from './schemas.ts';

/** The key of a media type among those that are declared: itself, all of its kind (`image/*`), or all there are. */
export function declaredKey(content: object, mediaType: string): string | undefined {
	const plain = new Map(Object.keys(content).map((key) => [key.split(';')[0]?.trim().toLowerCase(), key]));
	return plain.get(mediaType) ?? plain.get(`${mediaType.split('/')[0] ?? ''}/*`) ?? plain.get('*/*');
}

/** What in the body of an answer is not as its media type and its schema say. */
export function faultsOfBody(document: Document, { schema = true }: Media, mediaType: string, body: Uint8Array): string[] {
	const judge = (value: unknown) => faultsOf(document, 'response', schema, value);
	try {
		if (mediaType === 'text/event-stream') return faultsOfEvents(judge, textOf(body));
		if (/^application\/(x-ndjson|jsonl)$/.test(mediaType)) return faultsOfLines(judge, textOf(body));
		if (!isText(mediaType) || isBytes(schema)) return faultsOfBytes(mediaType, body);
		return judge(valueOf(body, mediaType)).map((fault) => `The body: ${fault}.`);
	} catch (error) {
		return [`The body is not ${mediaType}: ${String(error)}`];
	}
}

function isBytes(schema: Schema): boolean {
	return typeof schema === 'object' && (schema.format === 'binary' || 'contentMediaType' in schema) && !('contentEncoding' in schema);
}

/** Each event's data is one JSON value of the schema. An event that has begun must have ended. */
function faultsOfEvents(judge: (value: unknown) => string[], text: string): string[] {
	const faults: string[] = [];
	let count = 0;
	const parser = createParser({
		onEvent({ data }) {
			count++;
			faults.push(...judge(JSON.parse(data)).map((fault) => `Event ${count}: ${fault}.`));
		},
		onError: (error) => faults.push(`The stream of events: ${error.message}.`)
	});
	parser.feed(text);
	return faults;
}

function faultsOfLines(judge: (value: unknown) => string[], text: string): string[] {
	if (text !== '' && !text.endsWith('\n')) return ['The last line does not end.'];
	const lines = text.split('\n').slice(0, -1);
	return lines.flatMap((line, index) => judge(JSON.parse(line)).map((fault) => `Line ${index + 1}: ${fault}.`));
}

/** How the content begins, where that tells its type. */
const magic: Record<string, string> = {
	'image/png': '89504e47',
	'image/jpeg': 'ffd8ff',
	'image/webp': '52494646',
	'image/gif': '47494638',
	'application/pdf': '25504446'
};

function faultsOfBytes(mediaType: string, body: Uint8Array): string[] {
	const begin = magic[mediaType] ?? '';
	const given = Buffer.from(body.subarray(0, begin.length / 2)).toString('hex');
	return given === begin ? [] : [`The body is not ${mediaType}: it begins with ${given}.`];
}
