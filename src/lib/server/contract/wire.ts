/** What the engine knows of HTTP. A door turns a server's own request into a `Wire`, and a `Reply` into its response. */
export interface Wire {
	/** As received: methods are case-sensitive (RFC 9110, section 9.1). */
	readonly method: string;
	/** Below the server's base path, percent-encoded as received, beginning with a slash. */
	readonly path: string;
	/** What was asked for, base path included. Problems carry it as `instance`. */
	readonly target: string;
	/** The query without its question mark, percent-encoded as received. */
	readonly query: string;
	/** A header by its lower-case name; several lines joined with `, `. `null` where absent. */
	header(name: string): string | null;
	/** Whether the message has content (RFC 9112, section 6.3). */
	readonly hasBody: boolean;
	/** The content as it arrives. Read at most once. */
	body(): AsyncIterable<Uint8Array>;
	/** The same, pushed: for bodies that are read as a whole, which an iterator makes dear. Instead of `body`, not beside it. */
	receive?(receiver: Receiver): void;
	/** Nothing more of what is pushed is wanted. */
	stop?(): void;
	/** Where the connection comes from, as far as the server knows or is told to believe. */
	readonly clientAddress?: string | null;
	/** Aborted when whoever asked is gone before the answer is whole. */
	readonly signal: AbortSignal;
	/** Ends the connection, as far as the server lets us: the answer is not taken. */
	hangUp(): void;
}

/** Hears of content as it arrives, later than it is given to anyone. */
export interface Receiver {
	chunk(bytes: Uint8Array): void;
	/** All of it has come. */
	end(): void;
	/** The rest will not come. Also heard after the end. */
	broken(): void;
}

export interface Reply {
	status: number;
	/** By lower-case name. Several lines, where a header cannot be one list (`Set-Cookie`). */
	headers: Record<string, string | string[]>;
	/** `null`: no content. A stream has begun: it is read to its end, or its `return` is called. */
	body: string | Uint8Array | AsyncIterable<Uint8Array> | null;
}
