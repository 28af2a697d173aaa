import type { BodySource } from './bodies/body-source.ts';
import type { Check, Operation } from './contract.ts';
import type { LimitHeaders } from './limits/limiter.ts';
import type { Trace } from './observe/trace.ts';
import type { Watch } from './observe/watch.ts';
import type { App } from './pipeline.ts';
import type { Reported } from './problem.ts';
import type { Reply, Wire } from './wire.ts';

/** A request while it is answered, and what is known of it so far. */
export interface Exchange<Actor> {
	readonly app: App<Actor>;
	readonly wire: Wire;
	readonly requestId: string;
	readonly trace: Trace | null;
	/** `null` where nobody observes. */
	readonly watch: Watch | null;
	/** `null` where responses are not checked. */
	readonly checks: Record<string, Check> | null;
	operation: Operation | null;
	/** Of a body that may still be read. */
	source: BodySource | null;
	/** What the answer says of the caller's limit; `null` where there is none. */
	limits: LimitHeaders | null;
}

export function reportedOf({ operation, requestId, trace }: Pick<Exchange<never>, 'operation' | 'requestId' | 'trace'>): Reported {
	return { operation: operation?.id ?? null, requestId, trace };
}

/** What every answer has. Browsers take it for what its type says: an upload is never a page (WHATWG Fetch, section 3.6). */
export function sign({ operation, requestId, limits }: Pick<Exchange<never>, 'operation' | 'requestId' | 'limits'>, reply: Reply): Reply {
	const { headers } = reply;
	headers['request-id'] = requestId;
	headers['x-content-type-options'] = 'nosniff';
	if (limits) {
		headers['ratelimit-policy'] = limits.policy;
		headers.ratelimit = limits.state;
	}
	if (operation?.notice) announce(headers, operation.notice);
	return reply;
}

/** A reply as it will be when it leaves. */
export function signed(exchange: Pick<Exchange<never>, 'operation' | 'requestId' | 'limits'>, reply: Reply): Reply {
	return sign(exchange, { ...reply, headers: { ...reply.headers } });
}

/** RFC 9745 and RFC 8594. A `Link` of the handler's stays beside ours. */
function announce(headers: Reply['headers'], notice: Record<string, string>): void {
	const { link } = headers;
	Object.assign(headers, notice);
	if (link !== undefined) headers.link = [link, notice.link ?? []].flat().join(', ');
}
