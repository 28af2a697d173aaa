import { hold, readHeaders } from './answers/inspect.ts';
import type { Check } from './contract.ts';
import type { Reading } from './parameters/readers.ts';
import { DriftError } from './drift-error.ts';
import { readMediaType } from './media/media-type.ts';

/** What the contract says of something that the app sends to others (OpenAPI 3.1, `webhooks`). */
export interface Webhook {
	method: string;
	/** `declared` are lower-case names; `forms` says how those are read that are no plain text. */
	headers: { declared: readonly string[]; forms: ReadonlyMap<string, { reading: Reading }> };
	/** `pick` by media type, of which there is one. Empty: it has no body. */
	content: Record<string, (value: unknown) => unknown>;
	/** Of `{ headers, body }`. Loaded by whoever inspects. */
	loadCheck: () => Promise<Check>;
}

/** The text to send: what the contract declares, and nothing else. */
export function writeWebhook(name: string, { content }: Webhook, value: unknown): string {
	const [pick] = Object.values(content);
	if (!pick) throw new Error(`The webhook ${name} has no body.`);
	return JSON.stringify(pick(value));
}

/** What OpenAPI 3.1 describes in other places than parameters (Parameter Object). */
const elsewhere: readonly string[] = ['accept', 'authorization', 'content-type'];

/**
 * Development and tests only: is this what the contract says? `headers` are those that the app sets, by name; `value`
 * is the body before `writeWebhook` drops what is not declared. What is not as the contract says is an error of whoever
 * sends it.
 */
export async function inspectWebhook(name: string, webhook: Webhook, headers: Record<string, string>, value?: unknown): Promise<void> {
	const sent = Object.fromEntries(Object.entries(headers).map(([header, text]) => [header.toLowerCase(), text]));
	const [type] = Object.keys(webhook.content);
	for (const header of Object.keys(sent))
		if (!elsewhere.includes(header) && !webhook.headers.declared.includes(header))
			throw new DriftError(`The webhook ${name} is sent with the header \`${header}\`, which the contract does not declare.`);
	const given = sent['content-type'];
	if ((given === undefined ? undefined : readMediaType(given)?.type) !== type || (type === undefined && value !== undefined))
		throw new DriftError(`The webhook ${name} is sent as ${given ?? 'nothing'}; the contract says ${type ?? 'that it has no body'}.`);
	hold(`The webhook ${name} is`, await webhook.loadCheck(), { headers: readHeaders(sent, webhook.headers.forms), body: value });
}
