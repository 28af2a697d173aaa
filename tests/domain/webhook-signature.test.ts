import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { newSecret, signatureHeaders } from '../../src/lib/server/domain/webhook-signature.ts';

test('the vector that the standard publishes comes out', () => {
	const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
	expect(signatureHeaders(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
		'webhook-id': message.id,
		'webhook-timestamp': '1614265330',
		'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
	});
});

test('who knows the old secret or the new one finds a signature of theirs, and nobody else does', () => {
	const secrets = [newSecret(), newSecret()];
	const body = '{"title":"Blåbær 🫐"}';
	const headers = signatureHeaders({ id: 'evt_9q2m4x8c1v6b0n5t7f3k', timestamp: Math.floor(Date.now() / 1000), body }, secrets);
	for (const secret of secrets) expect(new Webhook(secret).verify(body, headers)).toEqual({ title: 'Blåbær 🫐' });
	expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow('No matching signature');
	expect(() => new Webhook(secrets[0] ?? '').verify(`${body} `, headers)).toThrow('No matching signature');
});
