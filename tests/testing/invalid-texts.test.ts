import { expect, test } from 'vitest';
import type { Document, Json } from '../../src/lib/testing/document/document.ts';
import { readParameters } from '../../src/lib/testing/document/parameters.ts';
import { canSend } from '../../src/lib/testing/suite/can-send.ts';
import { invalidTexts } from '../../src/lib/testing/suite/invalid-texts.ts';

const document: Document = { openapi: '3.1.0' };

function parameterOf(source: Json) {
	const [parameter] = readParameters(document, [{ name: 'p', in: 'query', ...source }]);
	if (!parameter) throw new Error('There is no parameter.');
	return parameter;
}

const invalid = (source: Json) => invalidTexts(document, parameterOf(source), { seed: 1, count: 1 }).map((value) => JSON.stringify(value));

const integers = { type: 'array', maxItems: 2, items: { type: 'integer', minimum: 0 } };
const point = { type: 'object', additionalProperties: false, required: ['x', 'y'], properties: { x: { type: 'integer' }, y: { type: 'integer' } } };

test('A list is refused for its length, and for what one of its items is.', () => {
	const values = invalid({ schema: integers });
	expect(values.some((value) => /^\[\d+(,\d+){2,}\]$/.test(value))).toBe(true);
	expect(values).toContain('[-1]');
	expect(values.some((value) => /"/.test(value))).toBe(true);
});

test('An object is refused for what it lacks, for what it has besides, and for what a member is.', () => {
	const values = invalid({ style: 'deepObject', explode: true, schema: point }).map((value) => JSON.parse(value) as Record<string, unknown>);
	expect(values.some((value) => !('x' in value))).toBe(true);
	expect(values.some((value) => Object.keys(value).some((name) => name !== 'x' && name !== 'y'))).toBe(true);
	expect(values.some((value) => 'x' in value && !Number.isInteger(value.x))).toBe(true);
});

test('JSON keeps its types: `"1"` is no integer.', () => {
	const values = invalid({ content: { 'application/json': { schema: { type: 'integer' } } } });
	expect(values.some((value) => value.startsWith('"'))).toBe(true);
});

test('What is a text in JSON only, and in order as a text, is not among them.', () => {
	expect(invalid({ schema: { type: 'array', items: { type: 'string' } } })).toEqual([]);
});

test('An empty text is among them, unless it is as good as none.', () => {
	expect(invalid({ schema: { type: 'boolean' } })).toContain('""');
	expect(invalid({ schema: { type: 'boolean' }, allowEmptyValue: true })).not.toContain('""');
});

test.each([
	[{ style: 'spaceDelimited', explode: false }, ['a b'], false],
	[{ style: 'pipeDelimited', explode: false }, ['a b'], true],
	[{ style: 'pipeDelimited', explode: false }, ['a|b'], false],
	[{ in: 'header' }, ['a,b'], false],
	[{ in: 'header' }, 'a,b', true],
	[{ in: 'header', content: { 'application/json': {} } }, ['a,b'], true],
	[{ style: 'deepObject', explode: true }, { list: [] }, false],
	[{ content: { 'application/json': {} } }, { list: [] }, true]
])('Whether %j can send %j: %s.', (source, value, can) => {
	expect(canSend(parameterOf({ schema: {}, ...source }), value)).toBe(can);
});
