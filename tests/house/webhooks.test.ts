import { expect, test } from 'vitest';
import type { components } from '../../src/lib/client/generated/types.ts';
import { newSecret, signatureHeaders } from '../../src/lib/server/domain/webhook-signature.ts';
import { messagesByContract } from '../../src/lib/server/webhook-messages.ts';
import { webhooks } from '../../src/lib/server/generated/webhooks.js';
import { document } from '../support/contract-document.ts';

type Event = components['schemas']['Event'];
type Hook = Record<string, { requestBody: { content: Record<string, { examples: Record<string, { value: Event }> }> } }>;

const messages = messagesByContract(true);
const inspect = (event: Event, headers: Record<string, string>) => messages.inspect(event, headers);
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
	await inspect(event, sent(event));
	// While a secret is being replaced there are two signatures.
	await inspect(event, sent(event, [newSecret(), newSecret()]));
});

test('What the contract does not say is found before it is sent.', async () => {
	const { event } = examples[0] ?? expect.fail('There is no webhook.');
	const headers = sent(event);
	await expect(inspect({ ...event, data: {} } as Event, headers)).rejects.toThrow('is missing');
	await expect(inspect(event, { ...headers, 'webhook-signature': 'v1,short' })).rejects.toThrow('webhook-signature');
	await expect(inspect(event, { ...headers, 'x-galley': 'yes' })).rejects.toThrow('does not declare');
});
