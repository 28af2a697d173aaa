import { createHmac, timingSafeEqual } from 'node:crypto';
import * as secrets from './secrets.ts';

/** Makes the token by which a subscriber ends the subscription: good for nothing else, and for ever. */
export async function unsubscribeTokens(): Promise<(subscriberId: string) => string> {
	const secret = await secrets.read('unsubscribe-links');
	return (id) => `${id}.${createHmac('sha256', secret).update(`unsubscribe ${id}`).digest('base64url')}`;
}

/** Whose token this is, `null` where it is nobody's. */
export async function readUnsubscribeToken(token: string): Promise<string | null> {
	const [id = ''] = token.split('.');
	const expected = Buffer.from((await unsubscribeTokens())(id));
	const given = Buffer.from(token);
	return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
