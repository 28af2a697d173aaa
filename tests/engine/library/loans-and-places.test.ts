import { describe, expect, test } from 'vitest';
import { bearer, openLibrary } from './library.ts';

const { ask, last } = await openLibrary();
const headers = bearer('tok-ada');
const type = { 'content-type': 'application/json' };

describe('Loans', () => {
	test('`mine` is a place of its own beside the numbers.', async () => {
		expect((await ask('GET', '/loans/mine', { headers })).json()).toEqual({ loans: [{ loan: 7, reader: 'Ada' }] });
		expect((await ask('GET', '/loans/7', { headers })).json()).toEqual({ loan: 7, reader: 'Ada' });
	});

	test('are read by their number, and by nothing else.', async () => {
		for (const loan of ['yours', '0', '2147483648', '7.0', '%37%20']) expect((await ask('GET', `/loans/${loan}`, { headers })).status).toBe(400);
		expect((await ask('GET', '/loans/%37', { headers })).json()).toMatchObject({ loan: 7 });
	});

	test('tell a stranger nothing, not even that the number is none.', async () => {
		expect((await ask('GET', '/loans/yours')).status).toBe(401);
		expect((await ask('POST', '/loans/yours/renewals', { body: '{bad' })).status).toBe(401);
	});

	test('are brought back by those who may.', async () => {
		expect((await ask('DELETE', '/loans/7', { headers })).status).toBe(403);
		const answer = await ask('DELETE', '/loans/7', { headers: bearer('tok-writer') });
		expect(answer).toMatchObject({ status: 204, body: null });
		expect(answer.headers).not.toHaveProperty('content-type');
	});

	test('are renewed with a body or without, and answered with one of two statuses.', async () => {
		const renew = (loan: number, body?: object) => ask('POST', `/loans/${loan}/renewals`, body ? { headers: { ...headers, ...type }, body } : { headers });
		expect((await renew(1)).json()).toEqual({ loan: 1, reader: 'Ada' });
		expect((await renew(1, { until: '2026-12-24' })).json()).toEqual({ loan: 1, reader: 'Ada', until: '2026-12-24' });
		expect(await renew(2)).toMatchObject({ status: 202, body: 'The desk will call you.', headers: { 'content-type': 'text/plain; charset=utf-8' } });
		expect((await renew(1, { until: '2026-02-30' })).fault().faults).toEqual([{ where: '/until', rule: 'format', text: '`until` must be a valid `date`.' }]);
	});
});

test('A shelf is found by a number, a boolean and several codes in its path.', async () => {
	expect((await ask('GET', '/shelves/-1.5/false/a,b%2Cc')).json()).toEqual({ floor: -1.5, lit: false, codes: ['a', 'b,c'] });
	expect((await ask('GET', '/shelves/one/no/a')).fault().faults.map(({ where }) => where)).toEqual(['path:floor', 'path:lit', 'path:codes']);
});

describe('Categories', () => {
	const put = (body: string | object) => ask('PUT', '/categories', { headers: type, body });

	test('contain categories, as deep as they go.', async () => {
		const tree = {
			name: 'all',
			children: [
				{ name: 'prose', children: [{ name: 'novels' }] },
				{ name: 'verse', children: [] }
			]
		};
		expect((await put(tree)).json()).toEqual(tree);
		expect(last()?.body).toEqual(tree);
	});

	test('are checked at every depth.', async () => {
		const answer = await put({ name: 'all', children: [{ name: 'prose', children: [{ nmae: 'novels' }] }] });
		expect(answer.fault().faults.map(({ where, rule }) => `${where} ${rule}`)).toEqual([
			'/children/0/children/0/name required',
			'/children/0/children/0/nmae additionalProperties'
		]);
	});

	test('may not be nested without end.', async () => {
		expect((await put(`${'{"name":"a","children":['.repeat(5000)}${']}'.repeat(5000)}`)).status).toBe(400);
	});
});
