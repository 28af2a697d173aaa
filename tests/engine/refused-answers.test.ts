import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { answerDocument, documentOf, operationOf } from './support/document.ts';
import { refused } from './support/refused.ts';

const place = '#/paths/~1things/get/responses';
const status = (key: string, response: Json = {}) => refused(documentOf({ '/things': { get: operationOf('a', { responses: { [key]: response } }) } }));
const content = (type: string, media: Json = { schema: {} }) => refused(answerDocument({}, { content: { [type]: media } }));

describe('A status', () => {
	test.each(['200', '299', '404', '503', '2XX', '3XX', '4XX', '5XX', 'default'])('%s is hosted.', (key) => {
		expect(status(key)).toBe('compiled');
	});

	test.each(['600', '20', 'Default', '4xx', 'XXX', '6XX', '2X0', '000'])('%s is none.', (key) => {
		expect(status(key)).toBe(`${place}/${key}: \`${key}\` is no status; there are codes, \`2XX\` to \`5XX\` and \`default\``);
	});

	test.each(['100', '101', '103', '1XX'])('%s is no answer.', (key) => {
		expect(status(key)).toBe(`${place}/${key}: \`${key}\` is no answer: a handler gives final ones only`);
	});

	test.each(['204', '205', '304'])('%s has no content.', (key) => {
		expect(status(key, { content: { 'application/json': {} } })).toBe(`${place}/${key}: \`${key}\` has no content: leave out \`content\``);
		expect(status(key)).toBe('compiled');
	});
});

describe('Content of an answer', () => {
	test.each([
		'application/json',
		'application/vnd.library+json; version=1',
		'APPLICATION/JSON; Charset="UTF-8"',
		'text/plain;charset=utf-8',
		'application/xml',
		'application/yaml',
		'text/event-stream',
		'application/x-ndjson',
		'image/*',
		'text/*',
		'application/*',
		'*/*',
		'message/rfc822',
		'application/pdf'
	])('of type %s is hosted.', (type) => {
		expect(content(type)).toBe('compiled');
	});

	const at = (type: string) => `${place}/200/content/${type.replaceAll('/', '~1')}`;

	test.each(['json', '', 'application/', '/json', '*', '*/json', 'application/json; charset', 'text/*; charset=utf-8', 'a b/c'])(
		'of type `%s` is of none.',
		(type) => {
			expect(content(type)).toBe(`${at(type)}: \`${type}\` is no media type`);
		}
	);

	test.each(['multipart/form-data', 'multipart/mixed', 'application/x-www-form-urlencoded'])('of type %s is refused.', (type) => {
		expect(content(type)).toBe(`${at(type)}: \`${type}\` is for requests; an answer cannot have it`);
	});

	test('in another charset than UTF-8 is refused, unless it is bytes.', () => {
		expect(content('text/csv; charset=iso-8859-1')).toContain('cannot be honoured: all text is read and written as UTF-8');
		expect(content('application/json;charset=utf-16')).toContain('cannot be honoured');
		expect(content('application/dxf; charset=iso-8859-1')).toBe('compiled');
	});

	test('of one type twice, however it is written, is refused.', () => {
		const twice = (one: string, other: string) => refused(answerDocument({}, { content: { [one]: { schema: {} }, [other]: { schema: {} } } }));
		expect(twice('application/json', 'Application/JSON; charset=utf-8')).toContain('the media type `application/json` is there twice');
		expect(twice('text/csv;a=1;b=2', 'text/csv; B="2"; a=1')).toContain('the media type `text/csv;a=1;b=2` is there twice');
		expect(twice('text/csv;a=1', 'text/csv;a=2')).toBe('compiled');
	});

	test('needs a schema where it is a stream of values, and nowhere else.', () => {
		for (const type of ['application/x-ndjson', 'text/event-stream'])
			expect(content(type, {})).toContain('a stream of values needs a `schema` of each of them');
		for (const type of ['application/json', 'text/csv', 'image/png', '*/*', 'application/pdf']) expect(content(type, {})).toBe('compiled');
	});

	test('that is bytes has a length, and nothing else that a schema could say.', () => {
		for (const schema of [
			{},
			{ type: 'string', format: 'binary' },
			{ type: 'string', maxLength: 9 },
			{ maxLength: 9, minLength: 1 },
			{ contentMediaType: 'image/png' }
		])
			expect(content('image/png', { schema })).toBe('compiled');
		expect(content('image/png', { schema: { type: 'object' } })).toBe(
			`${at('image/png')}/schema: bytes cannot be held to \`type\`: a schema may say how many there are, and nothing else`
		);
		expect(content('application/cbor', { schema: { properties: {} } })).toContain('bytes cannot be held to `properties`');
		expect(content('application/pgp-keys', { schema: { type: 'string', pattern: '^-' } })).toContain('bytes cannot be held to `pattern`');
	});
});
