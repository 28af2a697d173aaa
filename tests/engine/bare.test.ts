import { expect, test } from 'vitest';
import { bare } from '../../src/lib/server/contract/compile/bare.ts';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';

const code = 'const func1 = Object.prototype.hasOwnProperty;';

test.each([
	['v.errors = [{instancePath:instancePath+"/a",params:{x: "}"}}];return false;', 'v.errors = [{}];return false;'],
	['if(!(d1(data.a, {instancePath:instancePath+"/a",parentData:data,parentDataProperty:"a",rootData})))', 'if(!(d1(data.a)))'],
	['function v(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){', 'function v(data){'],
	['if(x === "{instancePath:1}" || y === "\\"{instancePath")', 'if(x === "{instancePath:1}" || y === "\\"{instancePath")'],
	['const schema1 = {"a":"};"};const schema12 = {"enum":[1]};f(schema12.enum);', 'const schema12 = {"enum":[1]};f(schema12.enum);'],
	[`${code}if(data.a !== undefined && func1.call(data, "a"))`, `${code}if(data.a !== undefined)`],
	[`${code}if((data.a === undefined) || (!(func1.call(data, "a"))))`, `${code}if((data.a === undefined))`],
	[`${code}if(data.valueOf !== undefined && func1.call(data, "valueOf"))`, `${code}if(data.valueOf !== undefined && func1.call(data, "valueOf"))`]
])('%s becomes %s', (written, left) => {
	expect(bare(written)).toBe(left);
});

test('What was refused is told all the same, of a small body and of a large one.', async () => {
	const text = 'A text with {instancePath: "it"}, and schema0.';
	const schema = { type: 'object', required: ['constructor'], properties: { a: { const: text }, b: { type: 'integer' }, c: {} } };
	const { ask } = await host(bodyDocument(schema));
	const put = async (body: object) => (await ask('PUT', '/things', { headers: { 'content-type': 'application/json' }, body })).status;
	expect(await put({ a: text })).toBe(400);
	expect(await put({ constructor: 1, a: text })).toBe(204);
	expect(await put({ constructor: 1, b: 'x', c: 'c'.repeat(20_000) })).toBe(400);
});

test('Nothing of what is only told of faults is in the module that checks.', () => {
	const modules = compile(bodyDocument({ type: 'object', properties: { name: { type: 'string', maxLength: 5 } } }));
	expect(modules['requests.js']).not.toMatch(/instancePath|schema\d/);
	expect(modules['first-faults.js']).toContain('instancePath:');
});
