import type { Prisma, WebhookEndpoint } from '../db/generated/client.ts';
import type { Actor } from './actor.ts';
import { DomainError } from './error.ts';

/** The contract asks for the owner first; this holds should it ever forget to. */
export function ownerOnly(actor: Actor): void {
	if (actor.role !== 'owner') throw new DomainError('forbidden', 'Only the owner sees to webhooks. Ask them.');
}

export async function findEndpoint(tx: Prisma.TransactionClient, id: string): Promise<WebhookEndpoint> {
	const row = await tx.webhookEndpoint.findUnique({ where: { id } });
	if (!row) throw new DomainError('not-found', `There is no webhook endpoint \`${id}\`. See the list of endpoints.`);
	return row;
}

export function enabledOnly({ status, disabledReason }: WebhookEndpoint): void {
	if (status === 'enabled') return;
	throw new DomainError('endpoint-disabled', `The endpoint is disabled: ${disabledReason ?? 'by hand.'} Enable it first, with \`status: enabled\`.`);
}
