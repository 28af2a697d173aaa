import { hold } from './answers/inspect.ts';
import type { Check } from './contract.ts';

/** What the contract says of something that the app sends to others (OpenAPI 3.1, `webhooks`). */
export interface Webhook {
	method: string;
	/** By media type. */
	content: Record<string, { check: Check; pick: (value: unknown) => unknown }>;
}

/**
 * The text to send: what the contract declares, and nothing else. `verify` is for development and tests: what is not as
 * the contract says is an error of whoever sends it.
 */
export function writeWebhook(name: string, { content }: Webhook, value: unknown, verify: boolean): string {
	const [format] = Object.values(content);
	if (!format) throw new Error(`The webhook ${name} has no body.`);
	if (verify) hold(`The webhook ${name} is`, format.check, value);
	return JSON.stringify(format.pick(value));
}
