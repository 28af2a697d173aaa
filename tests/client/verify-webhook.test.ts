import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { verifyWebhook, WebhookError } from '../../src/lib/client/verify-webhook.ts';

// As the standard publishes it.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const published = {
	'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
	'webhook-timestamp': '1614265330',
	'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
};
const body = '{"test": 2432232314}';
const then = { now: 1_614_265_330_000 };

test('the vector that the standard publishes is right, as text and as bytes', async () => {
	expect(await verifyWebhook(secret, published, body, then)).toEqual({ test: 2432232314 });
	expect(await verifyWebhook(secret, new Headers(published), new TextEncoder().encode(body), then)).toEqual({ test: 2432232314 });
});

test('a message that the package of the standard signs is right, and its type tells its data', async () => {
	const now = new Date();
	const event = {
		id: 'evt_9q2m4x8c1v6b0n5t7f3k',
		type: 'post.published',
		timestamp: now.toISOString(),
		data: { id: 'post_7f3k9q2m4x8c1v6b0n5t', slug: 'a', title: 'Ä', status: 'published', version: 3, publishedAt: now.toISOString() }
	};
	const text = JSON.stringify(event);
	const headers = {
		'webhook-id': event.id,
		'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
		'webhook-signature': `v1,bm90IHRoaXMgb25l ${new Webhook(secret).sign(event.id, now, text)}`
	};
	const verified = await verifyWebhook(secret, headers, text);
	expect(verified).toEqual(event);
	expect(verified.type === 'post.published' && verified.data.slug).toBe('a');
});

const wrong: [string, Record<string, string>, string, string, { now: number }][] = [
	['another body', published, body.replace('4', '5'), secret, then],
	['another id', { ...published, 'webhook-id': 'msg_other' }, body, secret, then],
	['another secret', published, body, 'whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw', then],
	['a secret that is none', published, body, 'whsec_*', then],
	['a message of six minutes ago', published, body, secret, { now: then.now + 360_000 }],
	['a message from the future', published, body, secret, { now: then.now - 360_000 }],
	['a time that is none', { ...published, 'webhook-timestamp': 'yesterday' }, body, secret, then],
	['a signature that is no base64', { ...published, 'webhook-signature': 'v1,***' }, body, secret, then],
	['a signature of another kind', { ...published, 'webhook-signature': published['webhook-signature'].replace('v1', 'v2') }, body, secret, then],
	['no signature', { 'webhook-id': 'a', 'webhook-timestamp': '1614265330' }, body, secret, then]
];
test.each(wrong)('%s is refused', async (_, headers, text, key, options) => {
	await expect(verifyWebhook(key, headers, text, options)).rejects.toBeInstanceOf(WebhookError);
});
