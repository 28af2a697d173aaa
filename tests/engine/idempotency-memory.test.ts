import { describe, expect, test } from 'vitest';
import { keepInMemory } from '../../src/lib/server/contract/idempotency/memory.ts';
import { documentOf, json, operationOf } from './support/document.ts';
import { host } from './support/host.ts';

const kept = { fingerprint: 'print', answer: new Uint8Array([1]) };
const minute = 60_000;

describe('A store in memory', () => {
	test('has each key once, until its lease or its day is over.', async () => {
		let time = 0;
		const store = keepInMemory(() => time);
		expect(await store.claim('key', 'one', 'print', minute)).toEqual({ state: 'mine' });
		expect(await store.claim('key', 'two', 'print', minute)).toEqual({ state: 'taken', fingerprint: 'print' });
		time += minute;
		expect(await store.claim('key', 'two', null, minute)).toEqual({ state: 'mine' });
		expect(await store.commit('key', 'one', async () => kept)).toBe(false);
		expect(await store.commit('key', 'two', async () => kept)).toBe(true);
		time += 86_399_999;
		expect(await store.claim('key', 'three', null, minute)).toEqual({ state: 'answered', ...kept });
		time += 1;
		expect(await store.claim('key', 'three', null, minute)).toEqual({ state: 'mine' });
		expect(await store.commit('key', 'three', async () => null)).toBe(true);
		expect(await store.claim('key', 'four', null, minute)).toEqual({ state: 'mine' });
	});

	test('holds ten thousand keys, the newest.', async () => {
		const store = keepInMemory(() => 0);
		for (let n = 0; n <= 10_000; n++) await store.claim(`key ${n}`, 'one', null, minute);
		expect(await store.claim('key 1', 'two', null, minute)).toMatchObject({ state: 'taken' });
		expect(await store.claim('key 0', 'two', null, minute)).toMatchObject({ state: 'mine' });
	});

	test('is enough for an engine without a database.', async () => {
		let count = 0;
		const parameters = [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } }];
		const responses = { '201': { description: 'Made.', content: json({ type: 'object' }) } };
		const { ask } = await host(
			documentOf({ '/things': { post: operationOf('make-thing', { parameters, responses }) } }),
			{ 'make-thing': async () => ({ status: 201, body: { count: ++count } }) },
			{ idempotency: keepInMemory() }
		);
		const make = () => ask('POST', '/things', { headers: { 'idempotency-key': 'key' } });
		expect([(await make()).json(), (await make()).json()]).toEqual([{ count: 1 }, { count: 1 }]);
	});
});
