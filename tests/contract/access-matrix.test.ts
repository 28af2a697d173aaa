import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/lib/server/domain/actor.ts';
import { grantable, type Scope } from '../../src/lib/server/domain/scopes.ts';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { document, needsCredentials, operations, type Operation } from '../support/contract-document.ts';
import { exampleRequest, messageOf } from '../support/example-request.ts';
import { newPerson, signIn, type Person } from '../support/people.ts';
import type { Message, Received } from '../support/send.ts';

const roles: readonly Role[] = ['owner', 'editor', 'author'];
const people = new Map<Role, Person>();

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked();
	for (const role of roles) people.set(role, await newPerson(galley, role));
});
afterAll(() => galley.stop());

/** Which roles the contract lets in; all of them where it says nothing. */
function allowed({ method, path }: Operation): readonly string[] {
	const described = document.paths[path]?.[method.toLowerCase()] as { 'x-roles'?: string[] } | undefined;
	return described?.['x-roles'] ?? roles;
}

function scopesOf({ security }: Operation): string[] | undefined {
	return security.find((alternative) => alternative.key !== undefined)?.key;
}

async function ask(operation: Operation, headers: Message['headers']): Promise<Received> {
	const request = await exampleRequest(operation);
	const message = messageOf(request);
	return galley.send(request.method, request.target, { ...message, headers: { ...message.headers, ...headers } });
}

/** A session of its own: the operation may end it. */
async function bySession(operation: Operation, role: Role): Promise<Received> {
	const cookie = await signIn(galley, people.get(role)?.email ?? '');
	return ask(operation, { cookie, origin: galley.url });
}

async function byKey(operation: Operation, role: Role, scopes: readonly Scope[]): Promise<Received> {
	const cookie = people.get(role)?.cookie ?? '';
	const { json } = await galley.send('POST', '/api/keys', { headers: { cookie, origin: galley.url }, body: { name: 'Matrix', scopes } });
	return ask(operation, { authorization: `Bearer ${String(json.secret)}` });
}

for (const operation of operations.filter(({ security }) => security.length > 0)) {
	const { id } = operation;
	const scopes = scopesOf(operation);
	describe(id, () => {
		test(`${id}: nobody, and a bad key`, async () => {
			const nobody = await ask(operation, {});
			if (needsCredentials(operation)) expect(nobody.json.type).toBe('/problems/credentials-missing');
			else expect([401, 403]).not.toContain(nobody.status);
			if (scopes) expect((await ask(operation, { authorization: 'Bearer gal_0000000000000000' })).json.type).toBe('/problems/credentials-invalid');
		});

		for (const role of roles) {
			const verdict = allowed(operation).includes(role) ? 'may' : 'may not';
			test(`${id}: ${role} ${verdict}, by session and by key`, async () => {
				const answers = [await bySession(operation, role)];
				if (scopes) answers.push(await byKey(operation, role, grantable({ userId: null, role })));
				for (const { status, text } of answers)
					if (verdict === 'may') expect([401, 403], text).not.toContain(status);
					else expect([status, text]).toEqual([403, expect.stringContaining('/problems/forbidden')]);
			});
		}

		if (scopes && scopes.length > 0)
			test(`${id} 403: a key lacks the scope`, async () => {
				const [role = 'owner'] = roles.filter((one) => allowed(operation).includes(one));
				const others = grantable({ userId: null, role }).filter((scope) => !scopes.includes(scope));
				expect((await byKey(operation, role, others)).json.type).toBe('/problems/forbidden');
			});
	});
}

test('a role can be granted exactly the scopes that are of use to it', () => {
	for (const role of roles) {
		const useful = operations.filter((operation) => allowed(operation).includes(role)).flatMap((operation) => scopesOf(operation) ?? []);
		const known: readonly string[] = grantable({ userId: null, role });
		expect(
			[...new Set(useful)].filter((scope) => !known.includes(scope)),
			role
		).toEqual([]);
	}
});
