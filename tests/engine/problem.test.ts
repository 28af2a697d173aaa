import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/lib/server/contract/fault.ts';
import { problem } from '../../src/lib/server/contract/problem.ts';
import { errors, LibraryError, reports } from './support/errors.ts';
import { answerDocument } from './support/document.ts';
import { host } from './support/host.ts';
import { wireOf } from './support/wire.ts';

async function answer(error: unknown) {
	const { ask } = await host(answerDocument({}), {
		'list-things': async () => {
			throw error;
		}
	});
	return ask('GET', '/things');
}

describe('What is thrown', () => {
	test('by the engine is told with its headers, never cached, under the id of the request.', async () => {
		const told = await answer(new Fault('not-found', 'There is no such book.', { headers: { 'retry-after': '5' } }));
		expect(told.status).toBe(404);
		const always = { 'cache-control': 'no-store', 'request-id': 'req-1', 'x-content-type-options': 'nosniff' };
		expect(told.headers).toEqual({ 'retry-after': '5', 'content-type': 'application/json', ...always });
		expect(told.fault()).toMatchObject({ code: 'not-found', message: 'There is no such book.' });
	});

	test('by the app is translated by the app.', async () => {
		const told = await answer(new LibraryError('Someone has it at home.'));
		expect([told.status, told.fault().code]).toEqual([409, 'on-loan']);
	});

	test.each([new Error('column "secret" of /srv/app does not exist'), 'a text', undefined, null])(
		'by accident is reported and not told: %s.',
		async (error) => {
			const told = await answer(error);
			expect([told.status, told.fault().message]).toEqual([500, 'The server failed. Tell whoever runs it the request id.']);
			expect(told.body).not.toContain('secret');
			expect(reports.at(-1)).toBe(error);
		}
	);
});

describe('The address of a problem', () => {
	const instance = (target: string) => {
		let seen = '';
		const render = (_: Fault, context: { instance: string }) => {
			seen = context.instance;
			return { status: 500, type: 'application/json', body: {} };
		};
		problem({ ...errors, render }, { ...wireOf('GET', '/'), target }, { operation: null, requestId: 'req-1', trace: null }, new Fault('not-found', ''));
		return seen;
	};

	test.each([
		['/v1/books', '/v1/books'],
		['/v1/%E0%A4%A', '/v1/%E0%A4%25A'],
		['/v1/<b>"', '/v1/%3Cb%3E%22'],
		['/v1/ü|\ud800', '/v1/%C3%BC%7C%EF%BF%BD']
	])('%s is given as the valid reference %s.', (target, expected) => {
		expect(instance(target)).toBe(expected);
	});

	test('is cut where it is very long.', () => {
		expect(instance(`/${'x'.repeat(100_000)}`)).toHaveLength(16384);
	});
});

describe('Without an operation', () => {
	const hosted = host(answerDocument({}));

	test('an unknown path is not found.', async () => {
		const told = await (await hosted).ask('GET', '/nothing');
		expect([told.status, told.fault().code]).toEqual([404, 'not-found']);
	});

	test('an unknown method is refused with those that there are.', async () => {
		for (const method of ['POST', 'TRACE', 'QUERY']) {
			const told = await (await hosted).ask(method, '/things');
			expect([told.status, told.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
			expect(told.fault().message).toBe(`This address does not take ${method}. It takes GET, HEAD, OPTIONS.`);
		}
	});

	test('OPTIONS lists the methods, with no content.', async () => {
		expect(await (await hosted).ask('OPTIONS', '/things')).toMatchObject({ status: 204, body: null, headers: { allow: 'GET, HEAD, OPTIONS' } });
	});

	test('a route bound to another operation is the fault of the server.', async () => {
		const { engine } = await hosted;
		const reply = await engine.respond(wireOf('GET', '/things'), { id: 'other', handle: async () => ({ status: 200, body: {} }) });
		expect(reply.status).toBe(500);
		expect(String(reports.at(-1))).toContain('The contract answers GET /things with list-things, the route with other.');
	});
});
