import type { components } from '../../client/generated/types.ts';

type Event = components['schemas']['Event'];

/** How an event is written for webhook endpoints. That is the contract's business: whoever starts the server brings it. */
export interface Messages {
	/** The text of the body. */
	write(event: Event): string;
	/** In development and tests, what is not as the contract says, in words; `null`: nothing. */
	inspect(event: Event, headers: Record<string, string>): Promise<string | null>;
}

export let messages: Messages = { write: (event) => JSON.stringify(event), inspect: () => Promise.resolve(null) };

export function use(next: Messages): void {
	messages = next;
}
