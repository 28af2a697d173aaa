import { expect, test, vi } from 'vitest';
import type { components } from '../../src/lib/client/generated/types.ts';
import { newSecret, signatureHeaders } from '../../src/lib/server/domain/webhook-signature.ts';
import { messagesByContract } from '../../src/lib/server/webhook-messages.ts';
import { webhooks } from '../../src/lib/server/generated/webhooks.js';
import { document } from '../support/contract-document.ts';

type Event = components['schemas']['Event'];
type Hook = Record<string, { requestBody: { content: Record<string, { examples: Record<string, { value: Event }> }> } }>;

const messages = messagesByContract(true);

const examples = Object.entries(document.webhooks as Record<string, Hook>).map(([name, item]) => {
	const [hook] = Object.values(item);
	const [media] = Object.values(hook?.requestBody.content ?? {});
	const [example] = Object.values(media?.examples ?? {});
	return { name, event: example?.value ?? expect.fail(`The webhook ${name} has no example.`) };
});

/** As `webhook-post.ts` sends it. */
const sent = (event: Event, secrets = [newSecret()]) => ({
	'content-type': 'application/json',
	...signatureHeaders({ id: event.id, timestamp: Math.floor(Date.now() / 1000), body: messages.write(event) }, secrets)
});

test.each(examples)('$name is written, signed and named as the contract says.', async ({ name, event }) => {
	expect(webhooks).toHaveProperty([name, 'method'], 'POST');
	expect(event.type).toBe(name);
	expect(JSON.parse(messages.write(event))).toEqual(event);
	expect(await messages.inspect(event, sent(event))).toBe(null);
	// While a secret is being replaced there are two signatures.
	expect(await messages.inspect(event, sent(event, [newSecret(), newSecret()]))).toBe(null);
});

test('Every type of event is told to endpoints.', () => {
	const { enum: types } = document.components?.schemas?.EventType as { enum: string[] };
	expect(Object.keys(webhooks).sort()).toEqual([...types].sort());
});

test('What the contract does not say is found before it is sent.', async () => {
	const { event } = examples[0] ?? expect.fail('There is no webhook.');
	const headers = sent(event);
	const told = vi.spyOn(console, 'error').mockReturnValue();
	expect(await messages.inspect({ ...event, data: {} } as Event, headers)).toContain('is missing');
	expect(await messages.inspect(event, { ...headers, 'webhook-signature': 'v1,short' })).toContain('webhook-signature');
	expect(await messages.inspect(event, { ...headers, 'x-galley': 'yes' })).toContain('does not declare');
	expect(told).toHaveBeenCalledTimes(3);
	told.mockRestore();
});

test('An event of another version of the contract is sent as it is.', async () => {
	const { event } = examples[0] ?? expect.fail('There is no webhook.');
	const other = { ...event, type: 'post.archived', data: { id: 'post_7f3k9q2m4x8c1v6b0n5t' } } as unknown as Event;
	expect(JSON.parse(messages.write(other))).toEqual(other);
	expect(await messages.inspect(other, sent(other))).toBe(null);
});
