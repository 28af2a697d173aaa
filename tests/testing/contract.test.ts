import { expect, test } from 'vitest';
import { project } from '../../src/commands/project.ts';
import { bundle } from '../../src/lib/server/contract/compile/bundle.ts';
import { methods, resolve, type Json } from '../../src/lib/server/contract/compile/document.ts';
import { invalidValues } from '../../src/lib/testing/data/invalid-values.ts';
import { validValues } from '../../src/lib/testing/data/valid-values.ts';
import { falsehoods } from './support/prove.ts';

const document = await bundle(project.document);

/** What our operations take: parameters, and bodies of each media type. */
const taken = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
	methods.flatMap((method): [string, unknown][] => {
		if (!(method in item)) return [];
		const operation = item[method] as Json;
		const id = String(operation.operationId);
		const parameters = [...((item.parameters as unknown[] | undefined) ?? []), ...((operation.parameters as unknown[] | undefined) ?? [])];
		const ofParameters = parameters.map((parameter): [string, unknown] => {
			const { name, schema } = resolve(document, parameter, path).value;
			return [`${id} ${String(name)}`, schema];
		});
		if (operation.requestBody === undefined) return ofParameters;
		const { content } = resolve(document, operation.requestBody, path).value;
		return [...ofParameters, ...Object.entries(content as Json).map(([type, media]): [string, unknown] => [`${id} ${type}`, (media as Json).schema])];
	})
);

/** Many operations have parameters alike: each schema once. */
const schemas = [...new Map(taken.map(([name, schema]) => [JSON.stringify(schema), [name, schema] as const])).values()];
const options = { document, direction: 'request' as const };

test('there are schemas of every operation that takes something', () => {
	expect(taken.length).toBeGreaterThan(100);
	expect(schemas.length).toBeGreaterThan(40);
});

test.each(schemas)('%s: every keyword is broken alone or has a reason, and all that is said is true', (_, schema) => {
	expect(falsehoods(schema, options, document)).toEqual([]);
});

test.each(schemas)('%s has values that are permitted and, where it asks for anything, values that are not', (_, schema) => {
	expect(validValues(schema, options).length).toBeGreaterThan(0);
	const { values, unreachable } = invalidValues(schema, options);
	expect(values.length + unreachable.length).toBeGreaterThan(0);
	expect(unreachable.filter(({ reason }) => reason.startsWith('no value was found'))).toEqual([]);
});

test('a post is refused for all that a post can have wrong', () => {
	const { values } = invalidValues({ $ref: '#/components/schemas/CreatePost' }, options);
	const found = new Set(values.map(({ keyword, pointer }) => `${pointer} ${keyword}`.trim()));
	for (const line of [
		'required',
		'additionalProperties',
		'/title maxLength',
		'/title pattern',
		'/slug pattern',
		'/tags maxItems',
		'/tags uniqueItems',
		'/tags/0 maxLength'
	])
		expect(found).toContain(line);
});
