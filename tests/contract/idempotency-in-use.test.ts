import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { operations } from '../support/contract-document.ts';
import { askWithKey, claimOf, takesKey } from '../support/keys.ts';
import { lastingData, type Lasting } from '../support/kill.ts';
import { executeOn } from '../support/lasting-sql.ts';

const keyed = operations.filter(takesKey);
const key = randomUUID();

let data: Lasting;
let galley: CheckedGalley;
beforeAll(async () => {
	data = await lastingData();
	const before = await startChecked(data.env);
	const { post } = await newPost(before);
	await before.stop();
	await executeOn(data, keyed.map((operation) => claimOf(operation, key, post.author.id)).join('\n'));
	galley = await startChecked(data.env);
});
afterAll(() => galley.stop().then(() => data.remove()));

test('createPost, publishPost, unpublishPost, restoreRevision, uploadMedia, sendPost, subscribeToNewsletter, confirmSubscription, unsubscribeFromNewsletter, createWebhookEndpoint, rotateWebhookSecret, testWebhookEndpoint, redeliverWebhook, replayWebhookEvents, acceptInvitation, createInvitation, createKey 409: a key that is in use is not used twice', async () => {
	for (const operation of keyed) {
		const { status, json, headers } = await askWithKey(galley, operation, key, { prefer: 'wait=0' });
		expect([operation.id, status, json.type, headers.get('retry-after')]).toEqual([operation.id, 409, '/problems/idempotency-key-in-use', '1']);
	}
});

test('createKey 409: who can wait is told after five seconds', async () => {
	const begin = performance.now();
	const [operation] = keyed.filter(({ id }) => id === 'createKey');
	if (!operation) return expect.fail('There is no such operation.');
	const { json } = await askWithKey(galley, operation, key);
	expect(json.type).toBe('/problems/idempotency-key-in-use');
	expect((performance.now() - begin) / 1000).toBeGreaterThan(4.9);
});

test('another key is not in use', async () => {
	const { status } = await galley.sendAsOwner('POST', '/api/keys', {
		headers: { 'idempotency-key': randomUUID() },
		body: { name: 'CI', scopes: ['posts:read'] }
	});
	expect(status).toBe(201);
});
