import { expect, test } from 'vitest';
import { documentOf, operationOf } from '../support/document.ts';
import { refused } from '../support/refused.ts';
import { readContract } from '../../../src/lib/testing/document/read.ts';
import { follow } from '../../../src/lib/testing/document/follow.ts';
import type { Document, Json } from '../../../src/lib/testing/document/document.ts';
import { document } from './weather.ts';

const read = document as unknown as Document;
const parameters = readContract(read).operations.flatMap((operation) => operation.parameters);
const styled = new Set(
	parameters
		.filter(({ mediaType }) => mediaType === null)
		.map(({ in: place, style, explode, schema }) => `${place} ${style} ${explode} ${kindOf(follow(read, schema) as Json)}`)
);

const places = { path: ['simple', 'label', 'matrix'], query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'], header: ['simple'], cookie: ['form'] };
const schemas = {
	value: { type: 'string' },
	list: { type: 'array', items: { type: 'string' } },
	object: { type: 'object', additionalProperties: { type: 'string' } }
};

const combinations = Object.entries(places).flatMap(([place, styles]) =>
	styles.flatMap((style) =>
		[true, false].flatMap((explode) => Object.keys(schemas).map((kind) => ({ place, style, explode, kind: kind as keyof typeof schemas })))
	)
);

function kindOf({ type }: Json): keyof typeof schemas {
	return type === 'array' ? 'list' : type === 'object' ? 'object' : 'value';
}

test.each(combinations)('The weather service has a $kind in a $place, of style $style with `explode: $explode`, or the engine refuses it.', (combination) => {
	const { place, style, explode, kind } = combination;
	const parameter = { name: 'one', in: place, style, explode, required: place === 'path', schema: schemas[kind] };
	const outcome = refused(documentOf({ [place === 'path' ? '/things/{one}' : '/things']: { get: operationOf('get-thing', { parameters: [parameter] }) } }));
	expect(outcome === 'compiled').toBe(styled.has(`${place} ${style} ${explode} ${kind}`));
});

test('What the engine refuses is what the table of styles in OpenAPI 3.1 has no example for, and lists of cookies.', () => {
	const missing = combinations.filter(({ place, style, explode, kind }) => !styled.has(`${place} ${style} ${explode} ${kind}`));
	expect(missing.map(({ place, style, explode, kind }) => `${place} ${style} ${explode} ${kind}`).sort()).toEqual([
		'cookie form true list',
		'cookie form true object',
		'query deepObject false list',
		'query deepObject false object',
		'query deepObject false value',
		'query deepObject true list',
		'query deepObject true value',
		...['pipeDelimited', 'spaceDelimited'].flatMap((style) => ['false value', 'true list', 'true object', 'true value'].map((rest) => `query ${style} ${rest}`))
	]);
});

test.each(['path', 'query', 'header', 'cookie'])('The weather service has JSON in a %s.', (place) => {
	expect(parameters.some((parameter) => parameter.in === place && parameter.mediaType === 'application/json')).toBe(true);
});

test.each([
	['allowReserved', parameters.some(({ allowReserved }) => allowReserved)],
	['allowEmptyValue', parameters.some(({ allowEmptyValue }) => allowEmptyValue)],
	...['query', 'header', 'cookie'].map((place): [string, boolean] => [
		`a default in a ${place}`,
		parameters.some(({ in: where, schema }) => where === place && typeof schema === 'object' && 'default' in schema)
	]),
	['a text in a path', parameters.some(({ in: place, mediaType }) => place === 'path' && mediaType === 'text/plain')],
	['a text in a query', parameters.some(({ in: place, mediaType }) => place === 'query' && mediaType === 'text/plain')]
])('The weather service has %s.', (_, there) => {
	expect(there).toBe(true);
});
