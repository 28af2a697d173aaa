import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Mail as Row, MailStatus, Prisma } from '../db/generated/client.ts';
import { DomainError } from './error.ts';
import { readNewest } from './newest-first.ts';
import type { Paging } from './paging.ts';

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

export async function get(id: string): Promise<Schemas['Mail']> {
	const row = await db.mail.findUnique({ where: { id } });
	if (!row) throw new DomainError('not-found', `There is no mail \`${id}\`. Check the id.`);
	const { text, html, headers } = row;
	return { ...summaryView(row), text: text || null, html: html || null, headers: headers as Record<string, string> };
}

export function summaryView({ id, recipient, subject, status, error, createdAt, sentAt }: SummaryRow): Schemas['MailSummary'] {
	return { id, recipient, subject, status, error, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null };
}
