import { hold, readHeaders } from './answers/inspect.ts';
import type { Check } from './contract.ts';
import type { Reading } from './parameters/readers.ts';
import { DriftError } from './drift-error.ts';

/** What the contract says of something that the app sends to others (OpenAPI 3.1, `webhooks`). */
export interface Webhook {
	method: string;
	/** `declared` are lower-case names; `forms` says how those are read that are no plain text. */
	headers: { declared: readonly string[]; forms: ReadonlyMap<string, { reading: Reading }> };
	/** `pick` by media type. Empty: it has no body. */
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

/**
 * Development and tests only: is this what the contract says? `headers` are those that the app sets, by name; `value`
 * is the body before `writeWebhook` drops what is not declared. What is not as the contract says is an error of whoever
 * sends it.
 */
export async function inspectWebhook(name: string, webhook: Webhook, headers: Record<string, string>, value?: unknown): Promise<void> {
	const sent = Object.fromEntries(Object.entries(headers).map(([header, text]) => [header.toLowerCase(), text]));
	const [type] = Object.keys(webhook.content);
	for (const header of Object.keys(sent))
		if (header !== 'content-type' && !webhook.headers.declared.includes(header))
			throw new DriftError(`The webhook ${name} is sent with the header \`${header}\`, which the contract does not declare.`);
	if (sent['content-type'] !== type)
		throw new DriftError(`The webhook ${name} is sent as ${sent['content-type'] ?? 'nothing'}; the contract says ${type ?? 'that it has no body'}.`);
	hold(`The webhook ${name} is`, await webhook.loadCheck(), { headers: readHeaders(sent, webhook.headers.forms), body: value });
}
