import { describe, expect, test } from 'vitest';
import { declaredKey, faultsOfBody } from '../../src/lib/testing/faults/body.ts';
import { document } from '../support/contract-document.ts';

const schema = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
const faults = (type: string, text: string, of: object = schema) => faultsOfBody(document, { schema: { ...of } }, type, new TextEncoder().encode(text));

describe('The matcher finds no fault in', () => {
	test.each([
		['application/x-ndjson', '{"id":1}\n{"id":2}\n'],
		['application/x-ndjson', ''],
		['text/event-stream', ': hello\n\nid: 1\nevent: a\ndata: {"id":1}\n\nretry: 3000\n\n'],
		['application/feed+json', '{"id":1}']
	])('%s that says %j', (type, text) => {
		expect(faults(type, text)).toEqual([]);
	});

	test('bytes that begin as their type does', () => {
		expect(faultsOfBody(document, {}, 'application/pdf', Buffer.from('%PDF-1.7'))).toEqual([]);
		expect(faultsOfBody(document, {}, 'application/octet-stream', Buffer.from([0xff, 0]))).toEqual([]);
	});
});

describe('The matcher finds the fault in', () => {
	test.each([
		['application/x-ndjson', '{"id":1}\n{"id":"2"}\n', /^Line 2: /],
		['application/x-ndjson', '{"id":1}\n{"id":2}', /last line/],
		['application/x-ndjson', '{"id":1}\n\n', /is not application\/x-ndjson/],
		['text/event-stream', 'data: {"id":1}\n\ndata: {}\n\n', /^Event 2: /],
		['text/event-stream', 'data: hello\n\n', /is not text\/event-stream/],
		['application/feed+json', '{"id":"1"}', /^The body: /],
		['image/png', 'GIF89a', /not image\/png/]
	])('%s that says %j', (type, text, fault) => {
		expect(faults(type, text)).toMatchObject([expect.stringMatching(fault)]);
	});

	test('a text that is longer than its schema lets it be', () => {
		expect(faults('text/csv', 'id,title\n', { type: 'string', maxLength: 3 })).toHaveLength(1);
	});
});

test('A type is looked up by itself first, then by all of its kind', () => {
	expect(declaredKey({ 'image/*': {}, 'image/png': {} }, 'image/png')).toBe('image/png');
	expect(declaredKey({ 'image/*': {} }, 'image/webp')).toBe('image/*');
	expect(declaredKey({ 'image/*': {} }, 'text/css')).toBeUndefined();
});
