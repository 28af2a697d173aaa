import { createParser } from 'eventsource-parser';
import type { components } from './generated/types.ts';
import { asProblem, ProblemError } from './problem.ts';

type Schemas = components['schemas'];

export interface FollowOptions {
	/** The id of the last event that was seen. Without it, what happens from now on. */
	after?: string;
	/** Only these types. */
	types?: Schemas['EventType'][];
	/** Ends it. */
	signal?: AbortSignal;
}

interface Access {
	baseUrl: string;
	headers: Record<string, string>;
	fetch: typeof globalThis.fetch;
}

/** Before the first event. */
const beginning = 'evt_00000000000000000000';

/** The longest wait before the next try, in milliseconds. */
const longest = 30_000;

/**
 * Events as they happen. A connection that breaks is made again, after the last event that was given: none is left
 * out, none comes twice. Ends with the signal; throws `ProblemError` where the server refuses.
 */
export async function* followEvents(access: Access, { after, types = [], signal }: FollowOptions): AsyncGenerator<Schemas['Event'], void, undefined> {
	let last = after;
	let wait = 1000;
	while (!signal?.aborted) {
		try {
			// Known before the stream begins, so that a stream that breaks before its first event goes on from here.
			last ??= await newest(access, signal);
			const response = await ask(access, `?${new URLSearchParams(types.map((type) => ['type', type])).toString()}`, 'text/event-stream', signal, last);
			for await (const event of read(response, (milliseconds) => (wait = milliseconds))) {
				last = event.id;
				yield event;
			}
		} catch (error) {
			if (signal?.aborted) return;
			if (error instanceof ProblemError && !isPassing(error.problem.status)) throw error;
			await pause(wait, signal);
			wait = Math.min(longest, wait * 2);
			continue;
		}
		await pause(wait, signal);
	}
}

async function newest(access: Access, signal: AbortSignal | undefined): Promise<string> {
	const response = await ask(access, '?limit=1', 'application/json', signal);
	const { items } = (await response.json()) as Schemas['EventPage'];
	return items[0]?.id ?? beginning;
}

async function ask({ baseUrl, headers, fetch }: Access, query: string, accept: string, signal?: AbortSignal, last?: string): Promise<Response> {
	const own = { ...headers, accept, ...(last === undefined ? {} : { 'last-event-id': last }) };
	const response = await fetch(`${baseUrl}/events${query}`, { headers: own, ...(signal ? { signal } : {}) });
	if (response.ok) return response;
	throw new ProblemError(asProblem(await response.json().catch(() => null), response));
}

/** The events of a response, one after the other, as they arrive. */
async function* read(response: Response, onRetry: (milliseconds: number) => void): AsyncGenerator<Schemas['Event'], void, undefined> {
	const found: Schemas['Event'][] = [];
	const parser = createParser({ onRetry, onEvent: ({ data }) => void found.push(JSON.parse(data) as Schemas['Event']) });
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	if (!reader) return;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			parser.feed(value);
			yield* found.splice(0);
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

/** What another try may mend. */
function isPassing(status: number): boolean {
	return status >= 500 || status === 429 || status === 408;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(done, milliseconds);
		function done(): void {
			clearTimeout(timer);
			signal?.removeEventListener('abort', done);
			resolve();
		}
		signal?.addEventListener('abort', done);
	});
}
