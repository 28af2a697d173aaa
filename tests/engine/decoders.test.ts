import { expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import type { Operation } from '../../src/lib/server/contract/contract.ts';
import { Fault } from '../../src/lib/server/contract/fault.ts';
import { match } from '../../src/lib/server/contract/match.ts';
import { readParameters } from '../../src/lib/server/contract/parameters/read-parameters.ts';
import { documentOf, operationOf } from './support/document.ts';
import { load } from './support/host.ts';
import { randomOf } from './support/random.ts';
import { wireOf } from './support/wire.ts';

// What an operation's own decoder takes is what the tables take, and it takes all of that.

const object = { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'array', items: { type: 'boolean' } } } };
const flat = { type: 'object', properties: { a: { type: ['integer', 'null'] } } };
const closed = { type: 'object', additionalProperties: false, properties: { c: { type: 'string' }, e: { type: 'array', items: { type: 'number' } } } };
const list = { type: 'array', items: { type: ['number', 'null'] } };
const query = (name: string, schema: object, more: object = {}) => ({ name, in: 'query', schema, ...more });
const json = { 'application/json': { schema: { type: 'object' } } };

const parameters = {
	paths: [
		{ name: 'p', in: 'path', required: true, style: 'matrix', explode: true, schema: flat },
		{ name: 'l', in: 'path', required: true, style: 'label', explode: true, schema: list },
		{ name: 's', in: 'path', required: true, schema: { type: 'string', maxLength: 3 } },
		{ name: 'n', in: 'path', required: true, schema: { type: 'integer' } }
	],
	scalars: [
		query('a', { type: 'string', maxLength: 3 }),
		query('b', { type: 'integer', default: 7 }),
		query('c', { type: ['boolean', 'null'] }, { allowEmptyValue: true }),
		query('deep', { type: 'number' }),
		query('__proto__', { type: 'string' })
	],
	lists: [
		query('a', list),
		query('b', { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'string' }], items: { type: 'boolean' } }),
		query('c', { type: 'array', items: { type: 'string' }, default: ['x'] }, { explode: false }),
		query('pipe', list, { style: 'pipeDelimited' }),
		query('space', flat, { style: 'spaceDelimited' })
	],
	objects: [query('o', object), query('deep', object, { style: 'deepObject' }), query('json', {}, { schema: undefined, content: json })],
	members: [query('o', closed, { required: true }), query('deep', { ...closed, patternProperties: { '^a': { type: 'boolean' } } }, { style: 'deepObject' })],
	others: [
		{ name: 'X-A', in: 'header', explode: true, schema: flat },
		{ name: 'X-N', in: 'header', schema: { type: 'integer', default: 3 } },
		{ name: 'If-Match', in: 'header', schema: { type: 'string' } },
		{ name: 'a', in: 'cookie', explode: false, schema: flat },
		{ name: 'b', in: 'cookie', schema: { type: 'boolean' } }
	],
	tags: [
		{ name: 'If-Match', in: 'header', schema: { type: 'integer' } },
		{ name: 'If-None-Match', in: 'header', schema: { type: ['boolean', 'string'], default: '*' } }
	],
	empty: [query('o', { type: 'object', additionalProperties: false }, { required: true })],
	nothing: []
};
const kinds = Object.entries(parameters);
const secured = operationOf('secured', { parameters: parameters.scalars, security: [{ token: [] }] });
const contract = await load(
	documentOf(
		Object.fromEntries([
			...kinds.map(([name, declared]) => [`/${name}${name === 'paths' ? '{p}/{l}/{s}/{n}' : ''}`, { get: operationOf(name, { parameters: declared }) }]),
			['/secured', { get: secured }]
		]) as Record<string, Json>,
		{ securitySchemes: { token: { type: 'apiKey', in: 'query', name: 'token' } } }
	)
);

const random = randomOf(41);
const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const some = (most: number, make: () => string, between: string) => Array.from({ length: Math.floor(random() * (most + 1)) }, make).join(between);

const names = 'a|b|c|e|o|deep|deep[a]|deep[b]|deep[c]|deep[e]|deep[ax]|deep[__proto__]|json|pipe|space|token|__proto__|constructor|%61|d%65ep|%zz|'.split('|');
const values = '|1|1|7|-0|1.5|true|true|false|null|x|x|abcd|é|%C3%A9|%E0%A4%A|a+b|a%20b|a,1|1,2|1|1%7C2|1|2|{}|%7B%22a%22:1%7D|[1]|"'.split('|');
const pair = () => (random() < 0.1 ? one(names) : `${one(names)}=${one(values)}`);
const headers = (): Record<string, string> => ({
	...(random() < 0.5 ? { 'x-a': one(['a=1', 'a=null', 'a,1', 'a=x', '', 'b=1, a=2']) } : {}),
	...(random() < 0.5 ? { 'x-n': one(['1', '01', '', 'x']) } : {}),
	...(random() < 0.5 ? { 'if-match': one(['*', '"x"', 'W/"x", "y"', 'x', '5', '']) } : {}),
	...(random() < 0.3 ? { 'if-none-match': one(['*', '"x"', 'true', 'x']) } : {}),
	...(random() < 0.5 ? { cookie: some(3, () => `${one(['a', 'b', 'c'])}=${one(['a,1', 'true', 'x', '"true"', '%zz'])}`, '; ') } : {})
});

/** Values without what they were made by. `null`: refused. */
async function byTables(operation: Operation, wire: ReturnType<typeof wireOf>, params: string[]): Promise<unknown> {
	try {
		return structuredClone(await readParameters(operation, wire, params));
	} catch (error) {
		if (error instanceof Fault) return null;
		throw error;
	}
}

test.each([...kinds.map(([name]) => name), 'secured'])('Of %s, the written decoder and the tables take the same.', async (name) => {
	const seen = { taken: 0, refused: 0 };
	for (let round = 0; round < 3000; round++) {
		const rest =
			name === 'paths'
				? `${one([';a=1', ';a=null', ';a', ';b=1', 'a'])}/${one(['.1.2', '.', '1', '.x'])}/${one(['x', 'abcd', '%zz', '%C3%A9'])}/${one(['1', '-0', '01', 'x'])}`
				: '';
		const wire = wireOf('GET', `/${name}${rest}?${name === 'paths' ? one(['', '', 'a=1']) : random() < 0.05 ? '&&' : some(3, pair, '&')}`, {
			headers: headers()
		});
		const found = match(contract, 'GET', wire.path);
		if (found.found !== 'operation') continue;
		const { operation, params } = found;
		const written = operation.decode(wire, params);
		expect(written === null ? null : structuredClone(written), `${wire.path}?${wire.query}`).toEqual(await byTables(operation, wire, params));
		seen[written === null ? 'refused' : 'taken']++;
	}
	// Neither side is empty: there is something to compare.
	expect(Math.min(seen.taken, seen.refused), JSON.stringify(seen)).toBeGreaterThan(50);
});
