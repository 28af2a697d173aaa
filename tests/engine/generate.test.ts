import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsModule } from '../../src/lib/server/contract/compile/facts.ts';
import { generate } from '../../src/lib/server/contract/compile/generate.ts';
import { answerDocument, documentOf, operationOf } from './support/document.ts';
import { treeOf } from './support/tree.ts';

const entry = `openapi: 3.1.0
info: { title: Fixture, version: 1.0.0 }
paths:
  /things:
    $ref: things.yaml
`;
const things = `get:
  operationId: listThings
  responses:
    "204":
      description: None.
`;

async function projectOf(files: Record<string, string>) {
	const root = await treeOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [`openapi/${name}`, text])));
	return { root, document: 'openapi/openapi.yaml', types: 'made/types.ts', modules: 'made/server', routes: 'routes' };
}

describe('Generating', () => {
	test('writes all that follows from the contract, then nothing, then only what changed.', async () => {
		const project = await projectOf({ 'openapi.yaml': entry, 'things.yaml': things });
		const { changed } = await generate(project);
		expect(changed).toHaveLength(16);
		expect(changed).toContain('made/types.ts');
		expect((await readdir(join(project.root, 'made/server'))).sort()).toEqual(
			changed
				.filter((file) => file.startsWith('made/server/'))
				.map((file) => file.slice(12))
				.sort()
		);

		const before = await stat(join(project.root, 'made/server/requests.js'));
		expect((await generate(project)).changed).toEqual([]);
		await writeFile(join(project.root, 'openapi/things.yaml'), things.replace('None.', 'Nothing.'));
		expect((await generate(project)).changed).toEqual(['made/types.ts', 'made/server/openapi.json', 'made/server/openapi.yaml']);
		expect((await stat(join(project.root, 'made/server/requests.js'))).mtimeMs).toBe(before.mtimeMs);
	});

	test('puts back a file that someone edited.', async () => {
		const project = await projectOf({ 'openapi.yaml': entry, 'things.yaml': things });
		await generate(project);
		const file = join(project.root, 'made/server/contract.js');
		const text = await readFile(file, 'utf8');
		await writeFile(file, text.replace('listThings', 'listThing'));
		expect((await generate(project)).changed).toEqual(['made/server/contract.js']);
		expect(await readFile(file, 'utf8')).toBe(text);
	});

	test('names file and line of broken YAML.', async () => {
		const project = await projectOf({ 'openapi.yaml': entry, 'things.yaml': things.replace('  responses:', '  responses: [') });
		await expect(generate(project)).rejects.toThrow(/things\.yaml:\d+/);
	});

	test('names file and line of a reference that leads nowhere.', async () => {
		const project = await projectOf({ 'openapi.yaml': entry });
		await expect(generate(project)).rejects.toThrow(/openapi\.yaml:5/);
	});

	test('writes nothing of a contract that it refuses.', async () => {
		const project = await projectOf({ 'openapi.yaml': entry, 'things.yaml': things.replace('"204"', '6XX') });
		await expect(generate(project)).rejects.toThrow('#/paths/~1things/get/responses/6XX: `6XX` is no status');
		expect(await readdir(project.root)).toEqual(['openapi']);
	});
});

describe('Facts', () => {
	test('name the parameters with a default, by place, from behind references too.', async () => {
		const schemas = { Size: { type: 'integer', default: 25 } };
		const parameters = [
			{ name: 'size', in: 'query', schema: { $ref: '#/components/schemas/Size' } },
			{ name: 'order', in: 'query', schema: { type: 'string', default: 'title' } },
			{ name: 'q', in: 'query', schema: { type: 'string' } },
			{ name: 'X-Size', in: 'header', schema: { allOf: [{ $ref: '#/components/schemas/Size' }] } },
			{ name: 'size', in: 'cookie', schema: { $ref: '#/components/schemas/Size' } }
		];
		expect(await factsModule(documentOf({ '/things': { get: operationOf('list-things', { parameters }) } }, { schemas }))).toContain(
			'\t"list-things": { defaults: { query: "size" | "order"; headers: "x-size"; cookies: "size" }; parsed: never; optionalHeaders: never; files: never; streams: never; raw: false };'
		);
	});

	test('give the types of parameters that are JSON.', async () => {
		const schemas = { Size: { type: 'integer' } };
		const content = { 'application/json': { schema: { type: 'object', properties: { size: { $ref: '#/components/schemas/Size' } } } } };
		const parameters = [
			{ name: 'filter', in: 'query', content },
			{ name: 'X-Filter', in: 'header', content },
			{ name: 'note', in: 'query', content: { 'text/plain': { schema: { type: 'string' } } } }
		];
		const facts = await factsModule(documentOf({ '/things': { get: operationOf('list-things', { parameters }) } }, { schemas }));
		expect(facts).toContain(
			"parsed: { query: { \"filter\": components['schemas']['x-parameter-0'] }; headers: { \"x-filter\": components['schemas']['x-parameter-1'] } };"
		);
		expect(facts.replace(/\s+/g, ' ')).toContain('"x-parameter-0": { size?: components["schemas"]["Size"]; };');
	});

	test('name the headers that may be absent, by status.', async () => {
		const headers = { Link: { schema: { type: 'string' } }, ETag: { required: true, schema: { type: 'string' } } };
		expect(await factsModule(answerDocument({}, { headers }))).toContain('optionalHeaders: "200 link"; files: never');
	});
});
