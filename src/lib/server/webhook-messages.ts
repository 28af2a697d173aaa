import { inspectWebhook, writeWebhook } from './contract/webhook.ts';
import type { Messages } from './domain/webhook-messages.ts';
import { webhooks } from './generated/webhooks.js';

/** What the contract says of the messages to webhook endpoints. Inspected where responses are. */
export function messagesByContract(inspected: boolean): Messages {
	return {
		write: (event) => writeWebhook(event.type, webhooks[event.type], event),
		inspect: async (event, headers) => {
			if (inspected) await inspectWebhook(event.type, webhooks[event.type], headers, event);
		}
	};
}
