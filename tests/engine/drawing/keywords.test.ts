import { describe, expect, test } from 'vitest';
import { allKeywords, assertions, lists, maps, single, stores } from '../../../src/lib/server/contract/schemas/keywords.ts';
import { invalidValues } from '../../../src/lib/testing/data/invalid-values.ts';
import type { Json } from '../../../src/lib/testing/document/document.ts';
import { readContract } from '../../../src/lib/testing/document/read.ts';
import { document } from './drawing.ts';

const { operations } = readContract(document);
const bodies = operations.flatMap(({ body }) => Object.values(body?.content ?? {}).map(({ schema = true }) => schema));

const used = new Set<string>();
for (const schema of [...bodies, ...Object.values(document.components?.schemas ?? {})]) collect(schema);

/** The keywords of a schema, and of those in it. */
function collect(schema: unknown): void {
	if (typeof schema !== 'object' || schema === null) return;
	for (const [keyword, value] of Object.entries(schema as Json)) {
		used.add(keyword);
		if (single.some((name) => name === keyword)) collect(value);
		if (lists.some((name) => name === keyword)) (value as unknown[]).forEach(collect);
		if ([...maps, ...stores].some((name) => name === keyword)) Object.values(value as Json).forEach(collect);
	}
}

describe('The drawing tool', () => {
	test.each(allKeywords)('uses `%s`.', (keyword) => {
		expect(used).toContain(keyword);
	});

	test('has a schema that contains itself, and a discriminator with a mapping and one without.', () => {
		const text = JSON.stringify(document.components?.schemas);
		expect(text).toContain('"children":{"type":"array","maxItems":2,"items":{"$ref":"#/components/schemas/Shape"}');
		expect(text).toMatch(/"discriminator":\{"propertyName":"kind","mapping":/);
		expect(text).toContain('"discriminator":{"propertyName":"paint"}');
	});
});

/** Broken as what they stand beside (`contains`, `oneOf`), only of answers, or no assertion of JSON Schema. */
const unbroken = ['minContains', 'discriminator', 'writeOnly', 'default', 'contentEncoding', 'contentMediaType'];

const broken = new Set(bodies.flatMap((schema) => invalidValues(schema, { document, direction: 'request' }).values.map(({ keyword }) => keyword)));
test.each(Object.keys(assertions).filter((keyword) => !unbroken.includes(keyword)))('The generated suite breaks `%s`.', (keyword) => {
	expect(broken).toContain(keyword);
});
