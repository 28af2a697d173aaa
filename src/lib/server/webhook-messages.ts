import { DriftError } from './contract/drift-error.ts';
import { inspectWebhook, writeWebhook, type Webhook } from './contract/webhook.ts';
import type { Messages } from './domain/webhook-messages.ts';
import { webhooks } from './generated/webhooks.js';

/** Events outlive contracts: one of an older or a newer version may have a type that this one does not know. */
const known: Partial<Record<string, Webhook>> = webhooks;

/** What the contract says of the messages to webhook endpoints. Inspected where responses are. */
export function messagesByContract(inspected: boolean): Messages {
	return {
		write(event) {
			const webhook = known[event.type];
			return webhook ? writeWebhook(event.type, webhook, event) : JSON.stringify(event);
		},
		async inspect(event, headers) {
			const webhook = known[event.type];
			if (!inspected || !webhook) return null;
			try {
				await inspectWebhook(event.type, webhook, headers, event);
				return null;
			} catch (error) {
				if (!(error instanceof DriftError)) throw error;
				console.error(error.message);
				return error.message;
			}
		}
	};
}
