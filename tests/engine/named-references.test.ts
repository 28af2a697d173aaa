import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundle } from '../../src/lib/server/contract/compile/bundle.ts';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function contract(files: Record<string, string>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'contract-test-'));
	folders.push(folder);
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	return join(folder, 'openapi.yaml');
}

const entry = (schema: string) => `openapi: 3.1.0
info: { title: Named, version: 1.0.0 }
paths:
  /things:
    put:
      operationId: putThings
      requestBody: { required: true, content: { application/json: { schema: { $ref: ${schema} } } } }
      responses: { "204": { description: Done. } }
`;

test('A reference by the name of a schema stays what it is, and so does one that is relative to a name.', async () => {
	const file = await contract({
		'openapi.yaml': `${entry('schemas.yaml#/List')}  /others:\n    $ref: others.yaml#/others\n`,
		'others.yaml': `others:
  put:
    operationId: putOthers
    requestBody: { required: true, content: { application/json: { schema: { $ref: schemas.yaml#/Item } } } }
    responses: { "204": { description: Done. } }
`,
		'schemas.yaml': `
List: { $id: https://named.example/list, type: array, items: { $ref: item }, minItems: 1 }
Item:
  $id: https://named.example/item
  type: object
  properties: { size: { $ref: "#/$defs/Size" }, small: { $ref: "#small" } }
  $defs: { Size: { type: integer }, Small: { $anchor: small, maximum: 3 } }
`
	});
	const document = await bundle(file);
	expect(document.components?.schemas?.List).toMatchObject({ items: { $ref: 'item' } });
	expect(document.components?.schemas?.Item).toMatchObject({ properties: { size: { $ref: '#/$defs/Size' }, small: { $ref: '#small' } } });
	expect(() => compile(document)).not.toThrow();
});

test('What cannot be bundled is told as if nothing had been copied.', async () => {
	const file = await contract({
		'openapi.yaml': entry('schemas.yaml#/List'),
		'schemas.yaml': 'List:\n  $id: https://named.example/list\n  type: array\n  items: { $ref: missing.yaml#/Item }\n'
	});
	const error = await bundle(file).catch(String);
	expect(error).toMatch(/schemas\.yaml:4/);
	expect(error).not.toMatch(/x-named-ref|contract-\w+\/tmp/);
});
