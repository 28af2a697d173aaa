import { discard } from '../answers/stream.ts';
import { fault } from '../fault.ts';
import type { Reply } from '../wire.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { KeyUse } from './key.ts';
import { seal, unseal } from './sealed.ts';
import type { Claimed, IdempotencyStore, Kept } from './store.ts';

/** Whoever comes while the first request is under way waits for its answer, this long unless they want less, in milliseconds. */
const patience = 5000;
/** How often another node's claim is looked at, in milliseconds. */
const pause = 100;

/** A request with a key. */
export interface Keyed extends KeyUse {
	print: Fingerprint;
	/** For how long a claim holds if nothing more is heard of it, in milliseconds. */
	lease: number;
	/** `Prefer`, as it was sent: `wait=0` is for those who do not want to wait (RFC 7240, section 4.3). */
	prefer: string | null;
	signal: AbortSignal;
}

/** Keys whose requests this process is answering. Their end wakes those who wait for it. */
const running = new Map<string, Promise<void>>();

/**
 * Runs a request once for its key. What it writes and its answer are one transaction, so that there is never one
 * without the other; whoever sends the same again gets the same answer. `run` gives the answer, or throws what `refuse`
 * makes one of. What may succeed the next time is not kept.
 */
export async function once(store: IdempotencyStore, keyed: Keyed, run: () => Promise<Reply>, refuse: (error: unknown) => Reply): Promise<Reply> {
	const claim = crypto.randomUUID();
	const kept = await take(store, claim, keyed);
	if (kept) return repeat(keyed, kept);
	const done = Promise.withResolvers<undefined>();
	running.set(keyed.id, done.promise);
	try {
		return await answer(store, claim, keyed, run, refuse);
	} finally {
		running.delete(keyed.id);
		done.resolve(undefined);
	}
}

async function answer(store: IdempotencyStore, claim: string, keyed: Keyed, run: () => Promise<Reply>, refuse: (error: unknown) => Reply): Promise<Reply> {
	const { id, print, sealKey } = keyed;
	const made: { reply?: Reply } = {};
	try {
		const committed = await store.commit(id, claim, async () => {
			const reply = (made.reply = await run());
			const fingerprint = await print.whole();
			return isFinal(reply.status) ? { fingerprint, answer: seal(sealKey, reply) } : null;
		});
		if (committed && made.reply) return made.reply;
		throw inUse();
	} catch (error) {
		await discard(made.reply?.body, () => undefined);
		const reply = refuse(error);
		// Of a body that was not read to its end nobody could tell whether the next one is the same.
		const fingerprint = print.value;
		const kept = fingerprint !== null && isFinal(reply.status) ? { fingerprint, answer: seal(sealKey, reply) } : null;
		// A refusal has written nothing. If it cannot be kept, the lease ends by itself, and the next request is told anew.
		await store.commit(id, claim, () => Promise.resolve(kept)).catch(() => false);
		return reply;
	}
}

/** Everything but what another try may change: failures of the server, limits, credentials, and what never got as far as the rules. */
function isFinal(status: number): boolean {
	return status < 500 && !passing.has(status);
}

const passing = new Set([400, 401, 403, 406, 408, 413, 415, 421, 422, 423, 424, 425, 428, 429]);

/** `null`: the key is this request's. Otherwise what was answered before. */
async function take(store: IdempotencyStore, claim: string, { id, print, lease, prefer, signal }: Keyed): Promise<Kept | null> {
	const until = Date.now() + waitOf(prefer);
	for (;;) {
		const own = print.value;
		const found: Claimed = await store.claim(id, claim, own, lease);
		if (found.state === 'mine') return null;
		if (own !== null && found.fingerprint !== null && found.fingerprint !== own) throw reused();
		if (found.state === 'answered') return found;
		const left = until - Date.now();
		if (left <= 0 || signal.aborted) throw inUse();
		await endOf(id, Math.min(pause, left));
	}
}

function waitOf(prefer: string | null): number {
	const wait = prefer === null ? undefined : /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})/i.exec(prefer)?.[1];
	return wait === undefined ? patience : Math.min(patience, Number(wait) * 1000);
}

async function endOf(id: string, time: number): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, time)));
	await Promise.race([late, running.get(id) ?? late]);
	clearTimeout(timer);
}

async function repeat({ print, sealKey }: Keyed, { fingerprint, answer }: Kept): Promise<Reply> {
	if ((await print.whole()) !== fingerprint) throw reused();
	const reply = unseal(sealKey, answer);
	reply.headers['idempotency-replayed'] = 'true';
	return reply;
}

function inUse() {
	return fault('idempotency-key-in-use', 'A request with this `Idempotency-Key` is still being answered. Send it again in a moment.', {
		headers: { 'retry-after': '1' }
	});
}

function reused() {
	return fault('idempotency-key-reused', 'This `Idempotency-Key` was sent here before, with another body. Take a new key for a new request.');
}
