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

/** The path below the server's base, as a URL parser reads it; `null` outside the API. */
export function pathOf({ request }: Exchange): string | null {
	const { pathname } = new URL(request.target, 'http://localhost');
	return pathname === '/api' || pathname.startsWith('/api/') ? pathname.slice('/api'.length) : null;
}

export function mediaTypeOf(headers: Headers): string | null {
	return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? null;
}

/** The body as its media type says it is to be read. */
export function valueOf(body: Uint8Array, mediaType: string): unknown {
	const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
	return /[/+]json$/.test(mediaType) ? (JSON.parse(text) as unknown) : text;
}

export function describe({ request, response }: Exchange): string {
	const body = new TextDecoder().decode(response.body.subarray(0, 500));
	return `${request.method} ${request.target.slice(0, 200)} was answered ${response.status}${body ? `: ${body}` : '.'}`;
}
