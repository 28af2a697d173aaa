import { describe, expect, test, vi } from 'vitest';
import { Fault } from '../../src/lib/server/contract/fault.ts';
import type { Moment, Seen } from '../../src/lib/server/contract/observe/watch.ts';
import { continueTrace } from '../../src/lib/server/contract/observe/trace.ts';
import { documentOf, operationOf } from './support/document.ts';
import { errors } from './support/errors.ts';
import { host, type Options } from './support/host.ts';

const document = documentOf(
	{
		'/things': { get: operationOf('list-things'), put: operationOf('put-things', { security: [{ token: ['write'] }] }) },
		'/loans': { get: operationOf('list-loans') }
	},
	{ securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }
);

async function observed(options: Options = {}) {
	const moments: (Seen & { moment: Moment })[] = [];
	const { ask } = await host(
		document,
		{
			'list-loans': async () => {
				throw new Fault('on-loan', 'No.');
			}
		},
		{
			verifiers: { token: async (name) => ({ actor: { name }, scopes: [], roles: [] }) },
			observe: (moment, seen) => void moments.push({ ...seen, took: { ...seen.took }, moment }),
			...options
		}
	);
	return { ask, moments };
}

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('An observer', () => {
	test('hears of each moment of a request, with its operation, its stage and how long each stage took.', async () => {
		const { ask, moments } = await observed();
		await ask('GET', '/things', { headers: { traceparent } });
		expect(moments.map(({ moment, operation, stage, status }) => [moment, operation, stage, status])).toEqual([
			['start', null, 'match', null],
			['decoded', 'list-things', 'authorize', null],
			['handled', 'list-things', 'encode', null],
			['encoded', 'list-things', 'encode', 204]
		]);
		const last = moments.at(-1);
		expect(last).toMatchObject({ requestId: 'req-1', method: 'GET', target: '/v1/things', problem: null, trace: { traceId: traceparent.slice(3, 35) } });
		expect(Object.keys(last?.took ?? {})).toEqual(['match', 'authenticate', 'negotiate', 'decode', 'authorize', 'handle', 'encode']);
		const sum = Object.values(last?.took ?? {}).reduce((total, time) => total + time, 0);
		expect(sum).toBeCloseTo(last?.elapsed ?? -1, 5);
		expect(moments.map(({ elapsed }) => elapsed)).toEqual(moments.map(({ elapsed }) => elapsed).sort((a, b) => a - b));
	});

	test.each([
		['GET', '/nowhere', {}, null, 'match', 404, 'not-found'],
		['PATCH', '/things', {}, null, 'match', 405, 'method-not-allowed'],
		['PUT', '/things', {}, 'put-things', 'authenticate', 401, 'credentials-missing'],
		['GET', '/things?a=1', {}, 'list-things', 'decode', 400, 'invalid-parameters'],
		['PUT', '/things', { authorization: 'Bearer ada' }, 'put-things', 'authorize', 403, 'forbidden'],
		['GET', '/loans', {}, 'list-loans', 'handle', 409, 'on-loan']
	])('hears of %s %s that it was refused, where and for what.', async (method, target, headers, operation, stage, status, problem) => {
		const { ask, moments } = await observed();
		await ask(method, target, { headers });
		const [refused, encoded] = moments.slice(-2);
		expect(refused).toMatchObject({ moment: 'refused', operation, stage, status: null, problem });
		expect(encoded).toMatchObject({ moment: 'encoded', operation, stage, status, problem });
	});

	test('hears of OPTIONS, which nothing refuses, its end.', async () => {
		const { ask, moments } = await observed();
		await ask('OPTIONS', '/things');
		expect(moments.map(({ moment, status }) => [moment, status])).toEqual([
			['start', null],
			['encoded', 204]
		]);
	});

	test('that fails is reported, and fails no request.', async () => {
		const report = vi.fn();
		const observe = () => {
			throw new Error('The disk of the log is full.');
		};
		const { ask } = await observed({ observe, errors: { ...errors, report } });
		expect((await ask('GET', '/things')).status).toBe(204);
		expect(report).toHaveBeenCalledTimes(4);
		expect(String(report.mock.calls[0]?.[0])).toContain('The disk of the log is full.');
	});

	test('who is not there costs no look at the clock.', async () => {
		const { ask } = await observed({ observe: undefined });
		const clock = vi.spyOn(performance, 'now');
		await ask('GET', '/things');
		expect(clock).not.toHaveBeenCalled();
		clock.mockRestore();
	});
});

describe('A trace', () => {
	test('is continued: the same trace, a span of its own.', () => {
		const [one, other] = [continueTrace(traceparent), continueTrace(traceparent)];
		expect(one).toMatchObject({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', parentId: '00f067aa0ba902b7', sampled: true });
		expect(one?.spanId).toMatch(/^[0-9a-f]{16}$/);
		expect(new Set([one?.spanId, other?.spanId, one?.parentId]).size).toBe(3);
		expect(continueTrace(traceparent.replace(/1$/, '0'))?.sampled).toBe(false);
	});

	test('of a later version is read as far as it is known.', () => {
		expect(continueTrace(`cc${traceparent.slice(2)}-what-the-future-holds`)).toMatchObject({ sampled: true });
		expect(continueTrace(`cc${traceparent.slice(2)}`)).not.toBeNull();
	});

	test.each([
		[null],
		[''],
		['nonsense'],
		[`${traceparent}-more`],
		[`cc${traceparent.slice(2)}.more`],
		[`ff${traceparent.slice(2)}`],
		[traceparent.toUpperCase()],
		['00-00000000000000000000000000000000-00f067aa0ba902b7-01'],
		['00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01'],
		['00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01'],
		['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1'],
		[`${traceparent}, ${traceparent}`]
	])('is not continued from %s, and nothing is refused for it.', async (header) => {
		expect(continueTrace(header)).toBeNull();
		const { ask, moments } = await observed();
		expect((await ask('GET', '/things', { headers: header === null ? {} : { traceparent: header } })).status).toBe(204);
		expect(moments.at(-1)?.trace).toBeNull();
	});

	test('is named where a failure is reported.', async () => {
		const report = vi.fn();
		const { ask } = await host(
			document,
			{
				'list-things': async () => {
					throw new Error('The disk is full.');
				}
			},
			{ errors: { ...errors, report } }
		);
		await ask('GET', '/things', { headers: { traceparent } });
		expect(report.mock.calls[0]?.[1]).toMatchObject({ operation: 'list-things', requestId: 'req-1', trace: { traceId: traceparent.slice(3, 35) } });
	});
});
