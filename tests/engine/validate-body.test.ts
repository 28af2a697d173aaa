import { describe, expect, test } from 'vitest';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';

const headers = { 'content-type': 'application/json' };
const { ask, last } = await host(
	bodyDocument({
		type: 'object',
		additionalProperties: false,
		required: ['name'],
		properties: {
			name: { type: 'string', minLength: 1, maxLength: 3, pattern: '^[^\\u0000]*$' },
			count: { type: 'integer', minimum: 0 },
			step: { type: 'number', multipleOf: 0.1 },
			flag: { type: 'boolean' },
			constructor: { type: 'string' },
			tags: { type: 'array', uniqueItems: true, items: { type: 'string' } },
			free: {}
		}
	})
);

async function faults(body: string | object) {
	const answer = await ask('PUT', '/things', { headers, body });
	return answer.status === 204 ? [] : answer.fault().faults.map(({ where, rule }) => `${where} ${rule}`);
}

describe('A JSON body', () => {
	test.each(['null', '[]', '"x"', '1', 'true'])('that is `%s` is no object.', async (body) => {
		expect(await faults(body)).toEqual([' type']);
	});

	test.each([
		['{"name":"a","count":"1"}', '/count type'],
		['{"name":"a","count":1.5}', '/count type'],
		['{"name":"a","count":null}', '/count type'],
		['{"name":"a","count":1e400}', '/count type'],
		['{"name":"a","count":-1}', '/count minimum'],
		['{"name":"a","flag":"true"}', '/flag type'],
		['{"name":"a","flag":1}', '/flag type'],
		['{"name":1}', '/name type'],
		['{"name":""}', '/name minLength'],
		['{"name":"a\\u0000"}', '/name pattern'],
		['{"name":"a","tags":["x","x"]}', '/tags uniqueItems'],
		['{"name":"a","tags":["x",1]}', '/tags/1 type'],
		['{"name":"a","nmae":"b"}', '/nmae additionalProperties'],
		['{"name":"a","__proto__":{}}', '/__proto__ additionalProperties'],
		['{"name":"a","a/b~c":1}', '/a~1b~0c additionalProperties'],
		['{}', '/name required']
	])('%s is refused: %s.', async (body, expected) => {
		expect(await faults(body)).toEqual([expected]);
	});

	test.each([
		'{"name":"a","count":1.0}',
		'{"name":"a","count":123456789012345678901234567890}',
		'{"name":"a","step":0.3}',
		'{"name":"a","step":1}',
		'{"name":"a","constructor":"x"}',
		'{"name":"a","free":{"__proto__":1}}'
	])('%s is taken.', async (body) => {
		expect(await faults(body)).toEqual([]);
	});

	test('counts characters as code points.', async () => {
		expect(await faults({ name: '📚📚📚' })).toEqual([]);
		expect((last()?.body as { name: string }).name).toBe('📚📚📚');
		expect(await faults({ name: '📚📚📚📚' })).toEqual(['/name maxLength']);
	});

	test('hears of all its faults at once, and of twenty at most.', async () => {
		expect(await faults({ count: 'x', flag: 0 })).toEqual(['/name required', '/count type', '/flag type']);
		expect(await faults({ name: 'a', tags: Array.from({ length: 300 }, (_, index) => index) })).toHaveLength(20);
	});
});
