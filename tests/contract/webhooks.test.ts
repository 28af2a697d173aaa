import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { newSubscriber } from '../support/subscribe.ts';

const secrets = { github: 'a_secret_of_github', stripe: 'whsec_of_stripe_0123', mail: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' };

let galley: CheckedGalley;
beforeAll(async () => {
	galley = await startChecked({ GALLEY_GITHUB_SECRET: secrets.github, GALLEY_STRIPE_SECRET: secrets.stripe, GALLEY_MAIL_SECRET: secrets.mail });
});
afterAll(() => galley.stop());

const seconds = () => Math.floor(Date.now() / 1000);
const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex');

function post(source: string, body: string, headers: Record<string, string>) {
	return galley.send('POST', `/api/webhooks/${source}`, { body, headers: { 'content-type': 'application/json', ...headers } });
}

const fromGithub = (body: string, id: string) =>
	post('github', body, { 'x-github-event': 'push', 'x-github-delivery': id, 'x-hub-signature-256': `sha256=${hmac(secrets.github, body)}` });
const fromStripe = (body: string, time = seconds()) => post('stripe', body, { 'stripe-signature': `t=${time},v1=${hmac(secrets.stripe, `${time}.${body}`)}` });

function fromMail(body: string, id: string, at = new Date()) {
	const signature = new Webhook(secrets.mail).sign(id, at, body);
	return post('mail', body, { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': signature });
}

/** The messages that have been worked, as the events tell, once there are so many. */
async function told(count: number): Promise<{ source: string; type: string }[]> {
	for (;;) {
		const { json } = await galley.sendAsOwner('GET', '/api/events?type=webhook.received&limit=100');
		const items = json.items as { data: { source: string; type: string } }[];
		if (items.length >= count) return items.map(({ data }) => ({ source: data.source, type: data.type }));
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

test('receiveWebhook 204: a message is taken from each source, and worked once however often it is sent', async () => {
	const push = '{"ref":"refs/heads/main","text":"\\u0000 ü"}';
	const paid = JSON.stringify({ id: 'evt_1PkT2x', type: 'invoice.paid' });
	for (let time = 0; time < 3; time++) {
		expect((await fromGithub(push, '72d3162e-cc78-11e3-81ab-4c9367dc0958')).status).toBe(204);
		expect((await fromStripe(paid)).status).toBe(204);
		expect((await fromMail('{"type":"delivered","email":"ada@example.org"}', 'msg_1')).status).toBe(204);
	}
	const first = await told(3);
	expect(first).toHaveLength(3);
	expect(first).toEqual(
		expect.arrayContaining([
			{ source: 'github', type: 'push' },
			{ source: 'stripe', type: 'invoice.paid' },
			{ source: 'mail', type: 'delivered' }
		])
	);
});

test('a message of GitHub that someone has heard is not worked again under another id, which nobody signed', async () => {
	const before = (await told(0)).length;
	const body = '{"ref":"refs/heads/heard"}';
	for (const id of ['heard-1', 'heard-2', 'heard-3']) expect((await fromGithub(body, id)).status).toBe(204);
	// Jobs are worked in their order: when those that came later are done, so is what came before.
	for (const [at, id] of ['msg_later', 'msg_last'].entries()) {
		await fromMail('{"type":"delivered"}', id);
		await told(before + at + 2);
	}
	expect(await told(0)).toHaveLength(before + 3);
});

test('receiveWebhook 401: a wrong, a missing and an old signature are refused', async () => {
	const body = '{"id":"evt_2","type":"bounced","email":"ada@example.org"}';
	const old = new Date(Date.now() - 301_000);
	const signature = new Webhook(secrets.mail).sign('msg_2', new Date(), body);
	const refused = [
		await post('github', body, {}),
		await post('github', body, { 'x-github-delivery': 'a', 'x-hub-signature-256': `sha256=${hmac('another secret', body)}` }),
		await post('github', `${body} `, { 'x-github-delivery': 'a', 'x-hub-signature-256': `sha256=${hmac(secrets.github, body)}` }),
		await post('github', body, { 'x-github-delivery': 'a', 'x-hub-signature-256': 'sha256=00' }),
		await fromStripe(body, seconds() - 301),
		await fromStripe(body, seconds() + 301),
		await post('stripe', body, { 'stripe-signature': `t=${seconds()}` }),
		await post('stripe', body, { 'stripe-signature': `t=${seconds()},v1=${hmac(secrets.stripe, `${seconds() - 1}.${body}`)}` }),
		await fromMail(body, 'msg_2', old),
		await post('mail', body, { 'webhook-id': 'msg_3', 'webhook-timestamp': String(seconds()), 'webhook-signature': signature }),
		await post('mail', body, { 'webhook-id': 'msg_2', 'webhook-timestamp': 'soon', 'webhook-signature': signature })
	];
	for (const { status, json, headers } of refused) {
		expect([status, json.type]).toEqual([401, '/problems/signature-invalid']);
		expect(headers.get('www-authenticate')).toBe('Signature realm="webhooks"');
	}
});

test('a mail that bounced, or annoyed, ends the subscription of its reader, and of nobody else', async () => {
	for (const email of ['grace@example.org', 'edith@example.org', 'ada@example.org']) await newSubscriber(galley, email);
	const before = (await told(0)).length;
	expect((await fromMail('{"type":"bounced","email":"Grace@example.org"}', 'msg_bounced')).status).toBe(204);
	expect((await fromMail('{"type":"complained","email":"edith@example.org"}', 'msg_complained')).status).toBe(204);
	expect((await fromMail('{"type":"bounced","email":"no address"}', 'msg_nobody')).status).toBe(204);
	expect((await fromMail('{"type":"opened","email":"ada@example.org"}', 'msg_opened')).status).toBe(204);
	await told(before + 4);
	const { json } = await galley.sendAsOwner('GET', '/api/subscribers?limit=100');
	const states = (json.items as { email: string; status: string }[]).map(({ email, status }) => `${email} ${status}`).sort();
	expect(states).toEqual(['ada@example.org active', 'edith@example.org complained', 'grace@example.org bounced']);
});

test('receiveWebhook 400: a source that is unknown, and a body that is no JSON', async () => {
	expect((await post('gitlab', '{}', {})).json.type).toBe('/problems/invalid-parameters');
	expect((await post('github', '{', {})).json.type).toBe('/problems/malformed-body');
});

test('receiveWebhook 422: a body that is no object', async () => {
	expect((await post('github', '[]', {})).json.type).toBe('/problems/invalid-body');
});

test('receiveWebhook 404: a source without a secret is not there', async () => {
	const plain = await startChecked();
	const { json } = await plain.send('POST', '/api/webhooks/stripe', { body: '{}', headers: { 'content-type': 'application/json' } });
	expect(json.type).toBe('/problems/not-found');
	await plain.stop();
});
