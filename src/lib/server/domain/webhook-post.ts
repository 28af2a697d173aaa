import type { Event, WebhookEndpoint } from '../db/generated/client.ts';
import { fetcher } from '../net/fetcher.ts';
import { OutgoingError } from '../net/outgoing-error.ts';
import { eventView } from './event-list.ts';
import { messages } from './webhook-messages.ts';
import { readRetryAfter } from './webhook-schedule.ts';
import { signatureHeaders } from './webhook-signature.ts';

/** What came of an attempt. What the endpoint answered beyond its status is nobody's business. */
export interface Outcome {
	statusCode: number | null;
	/** A sentence; `null` where it was delivered. */
	error: string | null;
	/** In milliseconds. */
	duration: number;
	/** How long the endpoint wishes to be left alone, in milliseconds. */
	wish: number | null;
}

/** Sends an event to an endpoint, once. */
export async function post({ url, secret, oldSecret, oldSecretUntil }: WebhookEndpoint, event: Event): Promise<Outcome> {
	const start = new Date();
	const view = eventView(event);
	const body = messages.write(view);
	const secrets = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > start ? [secret, oldSecret] : [secret];
	const signature = signatureHeaders({ id: event.id, timestamp: Math.floor(start.getTime() / 1000), body }, secrets);
	const headers = { 'content-type': 'application/json', ...signature };
	const duration = () => Date.now() - start.getTime();
	const fault = await messages.inspect(view, headers);
	if (fault !== null) return { statusCode: null, error: fault, duration: duration(), wish: null };
	try {
		fetcher.check(url, { secure: true });
		const answer = await fetcher.fetch(url, { method: 'POST', headers, body, timeout: 15_000, redirects: 0, maxBytes: 0 });
		await answer.close();
		const wish = readRetryAfter(answer.headers.get('retry-after'), new Date());
		return { statusCode: answer.status, error: faultOf(answer.status), duration: duration(), wish };
	} catch (error) {
		if (!(error instanceof OutgoingError)) throw error;
		return { statusCode: null, error: error.message, duration: duration(), wish: null };
	}
}

function faultOf(status: number): string | null {
	if (status >= 200 && status < 300) return null;
	if (status >= 300 && status < 400) return `It answered ${status}, a redirect. Those are not followed: set the address that it leads to.`;
	return status === 410 ? 'It answered 410: it wants no more.' : `It answered ${status}.`;
}
