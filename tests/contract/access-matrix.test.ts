import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/lib/server/domain/actor.ts';
import { grantable, type Scope } from '../../src/lib/server/domain/scopes.ts';
import { allowedRoles, refusedRoles, roles, scopesOf, title, writesByCookie } from '../support/access.ts';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { needsCredentials, operations, type Operation } from '../support/contract-document.ts';
import { schemesOf } from '../support/credentials.ts';
import { exampleRequest, messageOf } from '../support/example-request.ts';
import { newPerson, signIn, type Person } from '../support/people.ts';
import type { Message, Received } from '../support/send.ts';

const people = new Map<Role, Person>();

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked();
	for (const role of roles) people.set(role, await newPerson(galley, role));
});
afterAll(() => galley.stop());

async function ask(operation: Operation, headers: Message['headers']): Promise<Received> {
	const request = await exampleRequest(operation);
	const message = messageOf(request);
	return galley.send(request.method, request.target, { ...message, headers: { ...message.headers, ...headers } });
}

/** A session of its own: the operation may end it. */
async function bySession(operation: Operation, role: Role, headers: Message['headers'] = { origin: galley.url }): Promise<Received> {
	return ask(operation, { cookie: await signIn(galley, people.get(role)?.email ?? ''), ...headers });
}

async function byKey(operation: Operation, role: Role, scopes = grantable({ userId: null, role }), headers: Message['headers'] = {}): Promise<Received> {
	return ask(operation, { authorization: `Bearer ${await newKey(role, scopes)}`, ...headers });
}

async function newKey(role: Role, scopes: readonly Scope[]): Promise<string> {
	const cookie = people.get(role)?.cookie ?? '';
	const { json } = await galley.send('POST', '/api/keys', { headers: { cookie, origin: galley.url }, body: { name: 'Matrix', scopes } });
	return String(json.secret);
}

for (const operation of operations.filter(({ security }) => security.length > 0)) {
	const { id } = operation;
	const scopes = scopesOf(operation);
	const [insider = 'owner'] = allowedRoles(operation);
	describe(id, () => {
		test(`${id}: nobody ${needsCredentials(operation) ? 'may not' : 'may'}`, async () => {
			const { status, json } = await ask(operation, {});
			if (needsCredentials(operation)) expect(json.type).toBe('/problems/credentials-missing');
			else expect([401, 403]).not.toContain(status);
		});

		test(`${id}: takes sessions`, () => expect(schemesOf(operation)).toContain('session'));

		for (const role of allowedRoles(operation))
			test(`${id}: ${role} may, by session${scopes ? ' and by key' : ''}`, async () => {
				const answers = [await bySession(operation, role)];
				if (scopes) answers.push(await byKey(operation, role));
				for (const { status, text } of answers) expect([401, 403], text).not.toContain(status);
			});

		for (const role of refusedRoles(operation))
			test(title.role(operation, role), async () => {
				const answers = [await bySession(operation, role)];
				if (scopes) answers.push(await byKey(operation, role));
				for (const { status, json } of answers) expect([status, json.type]).toEqual([403, '/problems/forbidden']);
			});

		if (scopes === null)
			test(`${id} 401: a key with every scope is no session`, async () => {
				expect((await byKey(operation, insider)).json.type).toBe('/problems/credentials-missing');
			});

		if (scopes && scopes.length > 0)
			test(title.scope(operation), async () => {
				const others = grantable({ userId: null, role: insider }).filter((scope) => !scopes.includes(scope));
				const { status, json } = await byKey(operation, insider, others);
				expect([status, json.type]).toEqual([403, '/problems/forbidden']);
			});

		if (writesByCookie(operation))
			test(title.origin(operation), async () => {
				const foreign: Record<string, string>[] = [
					{ origin: 'https://evil.example' },
					{ origin: 'null' },
					{ 'sec-fetch-site': 'cross-site' },
					{ 'sec-fetch-site': 'same-site' },
					{}
				];
				for (const headers of foreign) {
					const { status, json } = await bySession(operation, insider, headers);
					expect([status, json.type], JSON.stringify(headers)).toEqual([403, '/problems/cross-origin']);
				}
				if (scopes) expect((await byKey(operation, insider, undefined, { origin: 'https://evil.example' })).status).not.toBe(403);
			});
	});
}

test('a role can be granted every scope that is of use to it', () => {
	for (const role of roles) {
		const useful = operations.filter((operation) => allowedRoles(operation).includes(role)).flatMap((operation) => scopesOf(operation) ?? []);
		const known: readonly string[] = grantable({ userId: null, role });
		expect(
			[...new Set(useful)].filter((scope) => !known.includes(scope)),
			role
		).toEqual([]);
	}
});
