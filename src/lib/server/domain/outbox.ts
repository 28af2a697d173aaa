import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Mail as Row, MailStatus, Prisma } from '../db/generated/client.ts';
import type { Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { readNewest } from './newest-first.ts';
import type { Paging } from './paging.ts';
import { allScopes, grantable } from './scopes.ts';

type Schemas = components['schemas'];

const summary = { id: true, recipient: true, subject: true, status: true, error: true, createdAt: true, sentAt: true } as const;
type SummaryRow = Pick<Row, keyof typeof summary>;

export interface Filters {
	status?: MailStatus | undefined;
	recipient?: string | undefined;
}

/** Every mail, the newest first. */
export async function list({ page, cursor, limit, ...filters }: Paging & Filters): Promise<Schemas['MailPage']> {
	const { status, recipient } = filters;
	const where: Prisma.MailWhereInput = { ...(status ? { status } : {}), ...(recipient === undefined ? {} : { recipient: recipient.toLowerCase() }) };
	const found = await readNewest({ page, cursor, limit }, filters, (query) =>
		db.mail.findMany({ ...query, where: { AND: [where, query.where] }, select: summary })
	);
	return { ...found, items: found.items.map(summaryView) };
}

/** The texts of an invitation lead to an account: they are only for those who may do all that an owner may. */
export async function get(id: string, actor: Actor): Promise<Schemas['Mail']> {
	const row = await db.mail.findUnique({ where: { id } });
	if (!row) throw new DomainError('not-found', `There is no mail \`${id}\`. Check the id.`);
	const isHidden = row.key.startsWith('inv_') && grantable(actor).length < allScopes.length;
	const { text, html, headers } = isHidden ? { ...row, text: '', html: '' } : row;
	return { ...summaryView(row), text: text || null, html: html || null, headers: headers as Record<string, string> };
}

export function summaryView({ id, recipient, subject, status, error, createdAt, sentAt }: SummaryRow): Schemas['MailSummary'] {
	return { id, recipient, subject, status, error, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null };
}
