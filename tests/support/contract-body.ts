import { createParser } from 'eventsource-parser';
import type { Media, Schema } from './contract-document.ts';
import { faultsOf } from './contract-schemas.ts';
import { valueOf } from './exchange.ts';

/** What the contract declares for a media type: itself, or all of its kind (`image/*`). */
export function declaredMedia(content: Record<string, Media>, mediaType: string): Media | undefined {
	return content[mediaType] ?? content[`${mediaType.split('/')[0] ?? ''}/*`];
}

/** What in a body is not as its media type and its schema say. */
export function faultsOfBody({ schema = {} }: Media, mediaType: string, body: Uint8Array): string[] {
	try {
		if (mediaType === 'text/event-stream') return faultsOfEvents(schema, textOf(body));
		if (/^application\/(x-ndjson|jsonl)$/.test(mediaType)) return faultsOfLines(schema, textOf(body));
		if (!isText(mediaType)) return faultsOfBytes(mediaType, body);
		return faultsOf(schema, valueOf(body, mediaType)).map((fault) => `The body: ${fault}.`);
	} catch (error) {
		return [`The body is not ${mediaType}: ${String(error)}`];
	}
}

/** Each event's data is one JSON value of the schema. An event that has begun must have ended. */
export function faultsOfEvents(schema: Schema, text: string): string[] {
	const faults: string[] = [];
	let count = 0;
	const parser = createParser({
		onEvent({ data }) {
			count++;
			faults.push(...faultsOf(schema, JSON.parse(data)).map((fault) => `Event ${count}: ${fault}.`));
		},
		onError: (error) => faults.push(`The stream of events: ${error.message}.`)
	});
	parser.feed(text);
	return faults;
}

function faultsOfLines(schema: Schema, text: string): string[] {
	if (text !== '' && !text.endsWith('\n')) return ['The last line does not end.'];
	const lines = text.split('\n').slice(0, -1);
	return lines.flatMap((line, index) => faultsOf(schema, JSON.parse(line)).map((fault) => `Line ${index + 1}: ${fault}.`));
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

function isText(mediaType: string): boolean {
	return /^text\/|[/+](json|xml|yaml)$/.test(mediaType);
}

function textOf(body: Uint8Array): string {
	return new TextDecoder('utf-8', { fatal: true }).decode(body);
}
