import { Agent, fetch, type Response } from 'undici';
import { version } from '../version.ts';
import { capped } from './capped.ts';
import { failureOf, OutgoingError } from './outgoing-error.ts';
import { checkUrl, type Policy } from './policy.ts';
import { guardedLookup, resolveName, type Resolve } from './resolve.ts';

export interface Outgoing {
	method?: 'GET' | 'POST';
	headers?: Record<string, string>;
	body?: string;
	/** For everything, from the first look-up to the last byte, in milliseconds. */
	timeout: number;
	/** How many redirects are followed. */
	redirects: number;
	/** Of the body, after it was unpacked. */
	maxBytes: number;
}

export interface Incoming {
	status: number;
	headers: Headers;
	/** Where the redirects led. */
	url: URL;
	/** Ends with an `OutgoingError` where it is too large or too slow. Read it, or `close`. */
	body: AsyncIterable<Uint8Array>;
	close(): Promise<void>;
}

/** A way out of this server that leads to the public internet only, whatever the address says. */
export interface Fetcher {
	fetch(address: string, outgoing: Outgoing): Promise<Incoming>;
	/** Refuses an address as far as it tells by itself. `secure`: only `https`, unless private addresses are allowed. */
	check(address: string, options: { secure: boolean }): void;
	close(): Promise<void>;
}

export function createFetcher(policy: Policy, resolve: Resolve = resolveName): Fetcher {
	const agent = new Agent({
		allowH2: false,
		connect: { lookup: guardedLookup(policy, resolve), timeout: 10_000 },
		maxHeaderSize: 16_384,
		keepAliveTimeout: 4000
	});
	return {
		fetch: (address, outgoing) => follow(agent, policy, address, outgoing),
		check(address, { secure }) {
			const url = parse(address);
			checkUrl(url, policy);
			if (secure && !policy.allowPrivate && url.protocol !== 'https:') throw new OutgoingError('refused', 'The address is not `https`. Use one that is.');
		},
		// Those who are still being waited for have given up by themselves before.
		close: () => agent.destroy()
	};
}

async function follow(agent: Agent, policy: Policy, address: string, outgoing: Outgoing): Promise<Incoming> {
	const signal = AbortSignal.timeout(outgoing.timeout);
	let url = parse(address);
	for (let left = outgoing.redirects; ; left--) {
		checkUrl(url, policy);
		const response = await ask(agent, url, outgoing, signal);
		const location = response.headers.get('location');
		if (outgoing.redirects === 0 || location === null || ![301, 302, 303, 307, 308].includes(response.status)) return answer(response, url, outgoing, signal);
		await response.body?.cancel();
		if (left === 0) throw new OutgoingError('unreachable', `It redirects more than ${outgoing.redirects} times.`);
		url = parse(location, url);
	}
}

function parse(address: string, base?: URL): URL {
	if (!URL.canParse(address, base?.href))
		throw new OutgoingError('refused', `\`${address.slice(0, 200)}\` is not an address. Write it as \`https://example.com/\`.`);
	const url = new URL(address, base);
	url.hash = '';
	return url;
}

async function ask(agent: Agent, url: URL, { method = 'GET', headers = {}, body = null }: OutgoingRequest, signal: AbortSignal): Promise<Response> {
	const sent = { 'user-agent': `Galley/${version}`, ...headers };
	try {
		return await fetch(url, { method, headers: sent, body, redirect: 'manual', signal, dispatcher: agent });
	} catch (error) {
		throw failureOf(error, signal);
	}
}

type OutgoingRequest = { [K in 'method' | 'headers']?: Outgoing[K] } & { body?: string | null };

function answer(response: Response, url: URL, { maxBytes }: Outgoing, signal: AbortSignal): Incoming {
	return {
		status: response.status,
		headers: new Headers([...response.headers]),
		url,
		body: capped(response, maxBytes, signal),
		// Cancelling what has failed already fails too; nobody is left to tell.
		close: async () => (response.bodyUsed ? undefined : response.body?.cancel().catch(() => undefined))
	};
}
