import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Prisma, SubscriberStatus } from '../db/generated/client.ts';
import type { Actor } from './actor.ts';
import { readAddress } from './addresses.ts';
import { readNewest } from './newest-first.ts';
import type { Paging } from './paging.ts';
import { summaryView } from './outbox.ts';
import * as rows from './subscriber-rows.ts';
import { mustBeOurs } from './subscriber-states.ts';
import { changed, etagOf, mustMatch, type EntityTags } from './version.ts';

type Schemas = components['schemas'];

export interface Versioned {
	etag: string;
	subscriber: Schemas['Subscriber'];
}

const byOwner: rows.Origin = { source: 'owner', address: null };
const versioned = (row: rows.Row): Versioned => ({ etag: etagOf(row), subscriber: rows.view(row) });

export async function list({
	page,
	cursor,
	limit,
	...filters
}: Paging & { status?: SubscriberStatus | undefined; q?: string | undefined }): Promise<Schemas['SubscriberPage']> {
	const { status, q } = filters;
	const where: Prisma.SubscriberWhereInput = {
		...(status ? { status } : {}),
		// Prisma leaves the signs of LIKE as they are, and addresses are full of underscores.
		...(q === undefined ? {} : { email: { contains: q.toLowerCase().replace(/[\\%_]/g, '\\$&') } })
	};
	const found = await readNewest({ page, cursor, limit }, filters, (query) => db.subscriber.findMany({ ...query, where: { AND: [where, query.where] } }));
	return { ...found, items: found.items.map(rows.view) };
}

export async function get(id: string): Promise<Versioned> {
	return versioned(await rows.find(id));
}

export async function patch(id: string, { name, status }: Schemas['PatchSubscriber'], condition: EntityTags, actor: Actor): Promise<Versioned> {
	const row = await rows.find(id);
	mustMatch(row, condition);
	const isMove = status !== undefined && status !== row.status;
	if (isMove) mustBeOurs(row.status, status);
	const isNew = name !== undefined && name !== row.name;
	if (!isMove && !isNew) return versioned(row);
	const data = { ...(isNew ? { name } : {}), ...(isMove ? { status } : {}) };
	return db.$transaction(async (tx) => {
		const now = await rows.change(tx, row, data, byOwner);
		if (isMove) await rows.tell(tx, now, actor.userId);
		return versioned(now);
	});
}

/** Erases the person: consents and recipients go with the row, and the mails to the address with it. Events stay, about nobody. */
export async function remove(id: string, condition: EntityTags): Promise<void> {
	const row = await rows.find(id);
	mustMatch(row, condition);
	await db.$transaction(async (tx) => {
		const { count } = await tx.subscriber.deleteMany({ where: { id, version: row.version } });
		if (count === 0) throw changed();
		await tx.mail.deleteMany({ where: { recipient: row.email } });
		await tx.$executeRaw`UPDATE events SET data = jsonb_set(data, '{email}', '"erased@erased.invalid"') WHERE subject = ${id} AND type LIKE 'subscriber.%'`;
	});
}

/** Everything that is stored about a person. */
export async function data(id: string): Promise<Schemas['SubscriberData']> {
	const row = await rows.find(id);
	const consents = await db.consent.findMany({ where: { subscriberId: id }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1000 });
	const mails = await db.mail.findMany({ where: { recipient: row.email }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1000 });
	return {
		subscriber: rows.view(row),
		consents: consents.reverse().map(({ status, source, address, createdAt }) => ({ status, source, address, at: createdAt.toISOString() })),
		mails: mails.map(summaryView)
	};
}

/** What the mail service has heard: the address takes no mail, or its reader calls it spam. Unknown addresses are nobody's. */
export async function mark(email: string, status: 'bounced' | 'complained', source: string): Promise<void> {
	const row = await db.subscriber.findUnique({ where: { email: readAddress(email) } });
	if (row) await rows.end(row.id, status, { source, address: null });
}
