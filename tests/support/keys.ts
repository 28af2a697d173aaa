import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { keyUse } from '../../src/lib/server/contract/idempotency/key.ts';
import type { CheckedGalley } from './checked-galley.ts';
import type { Operation } from './contract-document.ts';
import { exampleRequest, messageOf, targetOf } from './example-request.ts';
import type { Received } from './send.ts';

/** Whether an operation takes an `Idempotency-Key`. */
export function takesKey({ parameters }: Operation): boolean {
	return parameters.some(({ in: place, name }) => place === 'header' && name === 'Idempotency-Key');
}

/** The example of an operation with a key, as the owner who has the key of the API. */
export async function askWithKey(galley: CheckedGalley, operation: Operation, key: string, more: Record<string, string> = {}): Promise<Received> {
	const request = await exampleRequest(operation);
	const message = messageOf(request);
	return galley.sendAsOwner(operation.method, request.target, { ...message, headers: { ...message.headers, 'idempotency-key': key, ...more } });
}

/** The same twice: done once, answered alike. */
export async function expectReplay(galley: CheckedGalley, operation: Operation): Promise<void> {
	const key = randomUUID();
	const first = await askWithKey(galley, operation, key);
	const second = await askWithKey(galley, operation, `"${key}"`);
	expect([second.status, second.text]).toEqual([first.status, first.text]);
	for (const name of ['location', 'etag', 'content-type', 'cache-control', 'vary']) expect(second.headers.get(name), name).toBe(first.headers.get(name));
	expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([null, 'true']);
	expect(second.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
}

/** The statement that has a request with this key under way: its process has died, and its lease is not over yet. */
export function claimOf(operation: Operation, key: string, caller: string): string {
	const [path = '', query = ''] = targetOf(operation).slice('/api'.length).split('?');
	const { id } = keyUse(key, [operation.security.length === 0 ? null : caller, operation.method, path, query]);
	return `INSERT INTO idempotency_keys (id, claim, expires_at) VALUES ('${id}', 'of who died', now() + interval '1 hour');`;
}
