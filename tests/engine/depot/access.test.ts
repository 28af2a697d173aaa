import { afterAll, describe, expect, test } from 'vitest';
import { write } from '../../../src/lib/testing/requests/request.ts';
import { leastPlan } from '../../../src/lib/testing/suite/plan.ts';
import { behindHttp } from '../support/behind-http.ts';
import { refused } from '../support/refused.ts';
import { depot, document } from './depot.ts';
import { carry } from './people.ts';

let actor: unknown;
const { target, close } = await behindHttp(
	document,
	depot((input) => (actor = input.actor))
);
afterAll(close);

const { operations } = target.contract;
const schemes = document.components?.securitySchemes as Record<string, { type: string; in?: string; scheme?: string }>;
const alternatives = operations.flatMap((operation) =>
	operation.security.map((one) => ({ operation, id: operation.id, names: Object.keys(one), scopes: Object.values(one).flat() }))
);

async function ask(operation: (typeof operations)[number], headers: Record<string, string>) {
	actor = undefined;
	const { status } = await target.send(write(target.contract, await leastPlan(target, operation), headers));
	return { status, actor };
}

describe('The depot', () => {
	test('has every type of scheme that a server can verify, and asks for each.', () => {
		const types = Object.values(schemes).map(({ type, in: place, scheme }) => [type, place ?? scheme].filter(Boolean).join(' '));
		expect(types.sort()).toEqual([
			'apiKey cookie',
			'apiKey header',
			'apiKey query',
			'http basic',
			'http bearer',
			'http scanner-ticket',
			'oauth2',
			'openIdConnect'
		]);
		expect(new Set(alternatives.flatMap(({ names }) => names))).toEqual(new Set(Object.keys(schemes)));
	});

	test('asks for one, for one of several, for several at once, for scopes, for whoever likes, and for nobody.', () => {
		expect(alternatives.some(({ operation, names }) => operation.security.length === 1 && names.length === 1)).toBe(true);
		expect(operations.some(({ security }) => security.length > 2)).toBe(true);
		expect(alternatives.some(({ names }) => names.length > 2)).toBe(true);
		expect(operations.some(({ security }) => security.length > 1 && security.some((one) => Object.keys(one).length > 1))).toBe(true);
		expect(alternatives.some(({ scopes }) => scopes.length > 1)).toBe(true);
		expect(alternatives.some(({ names }) => names.length === 0)).toBe(true);
		expect(operations.some(({ security }) => security.length === 0)).toBe(true);
	});

	test('cannot ask for a certificate of the connection, and is told where it does.', () => {
		const { components, ...rest } = document;
		const card = { ...components, securitySchemes: { ...components?.securitySchemes, card: { type: 'mutualTLS' } } };
		expect(refused({ ...rest, components: card })).toMatch(/#\/components\/securitySchemes\/card.*connection/s);
	});
});

describe.each(alternatives.filter(({ names }) => names.length > 0))('$id with $names', ({ operation, names, scopes }) => {
	test('is let in.', async () => {
		// The handler was reached, whatever it has found.
		expect((await ask(operation, carry(names, target.origin))).actor).toBeTruthy();
	});

	test.each(names)('is not without a good `%s`.', async (name) => {
		const others = names.filter((one) => one !== name);
		const optional = operation.security.some((one) => Object.keys(one).length === 0);
		// Half of one alternative may be the whole of another.
		const enough = operation.security.some((one) => Object.keys(one).every((scheme) => others.includes(scheme)));
		if (!enough) expect((await ask(operation, carry(others, target.origin))).status).toBe(401);
		const spoilt = { ...carry(others, target.origin), ...carry([name], target.origin, 'bad') };
		expect((await ask(operation, spoilt)).status, optional ? 'what is sent must be good even if none is needed' : undefined).toBe(401);
	});

	if (scopes.length > 0)
		test('is refused where the scopes are missing.', async () => {
			expect((await ask(operation, carry(names, target.origin, 'without'))).status).toBe(403);
		});
});

test('list-tariffs knows a partner from a stranger.', async () => {
	const tariffs = operations.find(({ id }) => id === 'list-tariffs');
	if (!tariffs) throw new Error('There are no tariffs.');
	expect(await ask(tariffs, {})).toEqual({ status: 200, actor: 'stranger' });
	expect(await ask(tariffs, carry(['partner'], target.origin))).toEqual({ status: 200, actor: 'partner-token' });
});

test('shelve with a cookie is not for pages of other sites.', async () => {
	const shelve = operations.find(({ id }) => id === 'shelve');
	if (!shelve) throw new Error('There are no shelves.');
	const cookie = carry(['counter'], target.origin);
	expect((await ask(shelve, { ...cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
	expect((await ask(shelve, cookie)).actor).toBe('key-of-counter');
});
