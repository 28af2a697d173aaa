import type { Contract, Operation } from '../document/document.ts';
import { operationFor } from '../document/match.ts';

/** One request and its response, as they crossed the wire. */
export interface Exchange {
	request: {
		method: string;
		/** With the query, below the origin: `/api/posts?limit=2`. */
		target: string;
		headers: Headers;
		/** `null` where it is not known, or was never sent in full. */
		body: Uint8Array | null;
	};
	response: {
		status: number;
		headers: Headers;
		body: Uint8Array;
	};
}

/** The path below the contract's base, as a URL parser reads it; `null` outside of it. */
export function pathOf({ base }: Pick<Contract, 'base'>, { request }: Pick<Exchange, 'request'>): string | null {
	const { pathname } = new URL(request.target, 'http://localhost');
	return pathname === base || pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : null;
}

/** The operation that takes the request; where there is none, the methods that its path takes. */
export function ownerOf(contract: Contract, exchange: Pick<Exchange, 'request'>): Operation | { methods: string[] } {
	const path = pathOf(contract, exchange);
	return path === null ? { methods: [] } : operationFor(contract, exchange.request.method, path);
}

export function mediaTypeOf(headers: Headers): string | null {
	return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? null;
}

export function isJson(mediaType: string): boolean {
	return /[/+]json$/.test(mediaType);
}

export function isText(mediaType: string): boolean {
	return /^text\/|[/+](json|xml|yaml)$/.test(mediaType);
}

export function textOf(body: Uint8Array): string {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
}

/** The body as its media type says it is to be read. Throws where it cannot be. */
export function valueOf(body: Uint8Array, mediaType: string): unknown {
	const text = textOf(body);
	return isJson(mediaType) ? (JSON.parse(text) as unknown) : text;
}
