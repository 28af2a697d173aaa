import { describe, expect, test } from 'vitest';
import { documentOf, operationOf, queryDocument } from './support/document.ts';
import { host } from './support/host.ts';

const query = (name: string, schema: object, more: object = {}) => ({ name, in: 'query', schema, ...more });

const { ask, last } = await host(
	queryDocument(
		query('count', { type: 'integer', minimum: -5, maximum: 100 }),
		query('share', { type: 'number' }),
		query('open', { type: 'boolean' }),
		query('kind', { enum: ['novel', 'essay'] }),
		query('text', { type: 'string' }),
		query('tag', { type: 'array', items: { type: 'string' } }),
		query('number', { type: 'array', items: { type: 'integer' } }),
		query('codes', { type: 'array', items: { type: 'string' } }, { explode: false }),
		query('constructor', { type: 'string' })
	)
);

const asked = async (search: string) => {
	const answer = await ask('GET', `/things?${search}`);
	return answer.status === 204 ? { ...(last()?.query as object) } : answer.fault().faults.map(({ where, rule }) => `${where} ${rule}`);
};

describe('An integer', () => {
	test.each([
		'abc',
		'true',
		'null',
		'1.5',
		'1.0',
		'',
		'[]',
		'{}',
		'1e400',
		'1e2',
		'0x10',
		'%205',
		'5%20',
		'+5',
		'%EF%BC%95',
		'05',
		'--1',
		'1,2',
		'NaN',
		'Infinity',
		'1_0'
	])('is not `%s`.', async (text) => {
		expect(await asked(`count=${text}`)).toEqual(['query:count type']);
	});

	test('is written with digits, and a minus where it is below zero.', async () => {
		expect(await asked('count=0')).toEqual({ count: 0 });
		expect(await asked('count=-5')).toEqual({ count: -5 });
		expect(await asked('count=-0')).toEqual({ count: -0 });
	});

	test('keeps its bounds.', async () => {
		expect(await asked('count=101')).toEqual(['query:count maximum']);
		expect(await asked('count=-6')).toEqual(['query:count minimum']);
		expect(await asked(`count=${'9'.repeat(400)}`)).toEqual(['query:count type']);
	});
});

test.each([
	['share=1.5', { share: 1.5 }],
	['share=-2e3', { share: -2000 }],
	['share=1e400', ['query:share type']],
	['share=.5', ['query:share type']],
	['share=1.', ['query:share type']],
	['share=NaN', ['query:share type']],
	['open=true', { open: true }],
	['open=false', { open: false }],
	['open=TRUE', ['query:open type']],
	['open=1', ['query:open type']],
	['open=', ['query:open type']],
	['kind=essay', { kind: 'essay' }],
	['kind=Essay', ['query:kind enum']],
	['text=', { text: '' }],
	['text', { text: '' }],
	['text=a+b%2Bc%3D=', { text: 'a b+c==' }],
	['text=%F0%9F%93%9A', { text: '📚' }],
	['text=null', { text: 'null' }]
])('`%s` is read as %j.', async (search, expected) => {
	expect(await asked(search)).toEqual(expected);
});

describe('An array', () => {
	test.each([
		['tag=a', { tag: ['a'] }],
		['tag=a&tag=b', { tag: ['a', 'b'] }],
		['tag=a,b', { tag: ['a,b'] }],
		['number=1&number=2', { number: [1, 2] }],
		['number=1&number=x', ['query:number type']],
		['codes=a,b', { codes: ['a', 'b'] }],
		['codes=a', { codes: ['a'] }],
		['codes=a&codes=b', ['query:codes maxItems']]
	])('given as `%s` is read as %j.', async (search, expected) => {
		expect(await asked(search)).toEqual(expected);
	});

	test('with commas between its values takes an encoded comma as part of one.', async () => {
		expect(await asked('codes=a%2Cb,c')).toEqual({ codes: ['a,b', 'c'] });
	});
});

describe('A query', () => {
	test('with a scalar twice is refused.', async () => {
		expect(await asked('count=1&count=1')).toEqual(['query:count maxItems']);
	});

	test('with a name that the contract lacks is refused, with the nearest that it has.', async () => {
		const answer = await ask('GET', '/things?cuont=1');
		expect(answer.status).toBe(400);
		expect(answer.fault().faults).toEqual([
			{ where: 'query:cuont', rule: 'additionalProperties', text: 'This operation has no query parameter `cuont`. Did you mean `count`?' }
		]);
	});

	test('with a name like none lists what there is.', async () => {
		expect((await ask('GET', '/things?xyzzy=1')).fault().faults[0]?.text).toMatch(/It takes: count, share, /);
	});

	test.each([
		['__proto__=1', ['query:__proto__ additionalProperties']],
		['toString=1', ['query:toString additionalProperties']],
		['=1', ['query:(empty) additionalProperties']],
		['text=%E0%A4%A', ['query:text encoding']],
		['text=%FF', ['query:text encoding']],
		['%FF=1', ['query:%FF encoding']]
	])('`%s` is refused.', async (search, expected) => {
		expect(await asked(search)).toEqual(expected);
	});

	test('may use the name `constructor` where the contract does, and lacks it where it was not sent.', async () => {
		expect(await asked('constructor=lotus')).toEqual({ constructor: 'lotus' });
		expect(await asked('')).toEqual({});
	});

	test('hears of all its faults at once.', async () => {
		expect(await asked('count=x&open=2&nope=3')).toEqual(['query:count type', 'query:open type', 'query:nope additionalProperties']);
	});

	test('hears of twenty faults at most, and is not echoed at length.', async () => {
		const answer = await ask('GET', `/things?${Array.from({ length: 300 }, (_, index) => `x${index}${'y'.repeat(300)}=1`).join('&')}`);
		expect(answer.fault().faults).toHaveLength(20);
		expect(JSON.stringify(answer.json()).length).toBeLessThan(20_000);
	});
});

describe('A default', () => {
	test('is filled in, also from behind a reference, and gives way to what is sent.', async () => {
		const schemas = { Size: { type: 'integer', default: 25 } };
		const parameters = [query('size', { $ref: '#/components/schemas/Size' }), query('order', { type: 'string', default: 'title' })];
		const library = await host(documentOf({ '/things': { get: operationOf('list', { parameters }) } }, { schemas }));
		await library.ask('GET', '/things');
		expect(library.last()?.query).toEqual({ size: 25, order: 'title' });
		await library.ask('GET', '/things?size=3');
		expect(library.last()?.query).toEqual({ size: 3, order: 'title' });
	});
});

test('A missing required query parameter and a missing required header are named.', async () => {
	const header = { name: 'X-Branch', in: 'header', required: true, schema: { type: 'string' } };
	const { ask } = await host(queryDocument(query('from', { type: 'string' }, { required: true }), header));
	const answer = await ask('GET', '/things');
	expect(answer.status).toBe(400);
	expect(answer.fault().faults).toEqual([
		{ where: 'query:from', rule: 'required', text: '`from` is missing.' },
		{ where: 'header:X-Branch', rule: 'required', text: '`X-Branch` is missing.' }
	]);
});
