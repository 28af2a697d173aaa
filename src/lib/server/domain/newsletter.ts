import { createHash } from 'node:crypto';
import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { readAddress } from './addresses.ts';
import { networkOf } from './attempts.ts';
import { postConfirmation } from './confirmation-mail.ts';
import { DomainError } from './error.ts';
import { newId, randomText } from './ids.ts';
import * as rows from './subscriber-rows.ts';
import { mayMove } from './subscriber-states.ts';
import { createThrottle } from './throttle.ts';
import { readUnsubscribeToken } from './unsubscribe-links.ts';

type Schemas = components['schemas'];

/** How long a link to confirm is good, in milliseconds. */
const patience = 3 * 24 * 60 * 60 * 1000;

/** Mails that strangers can make us write: for one address and by one reader, in an hour. */
const perAddress = createThrottle(5, 3600);
const perReader = createThrottle(30, 3600);

/** Writes the mail that asks for a confirmation. Whoever asks again, or comes back, begins at the same place. */
export async function subscribe(
	{ email: text, name: given }: Schemas['NewSubscription'],
	origin: rows.Origin
): Promise<{ id: string; subscription: Schemas['Subscription'] }> {
	const email = readAddress(text);
	await perReader(networkOf(origin.address));
	await perAddress(email);
	const name = given?.trim() || null;
	const token = randomText(32);
	const link = { confirmHash: hashOf(token), confirmUntil: new Date(Date.now() + patience) };
	const id = await db.$transaction(async (tx) => {
		// Two at once for one address: the second waits for the row of the first.
		await tx.subscriber.createMany({ data: [{ id: newId('sub'), email, name, source: origin.source, status: 'pending', version: 0 }], skipDuplicates: true });
		const row = await lockByEmail(tx, email);
		if (row.status === 'active')
			throw new DomainError('already-subscribed', 'The newsletter is sent to this address already. If nothing arrives, look among the unwanted mails.');
		const asked = await rows.change(tx, row, { status: 'pending', name: name ?? row.name, ...link }, origin);
		await postConfirmation(tx, asked, token);
		if (row.version === 0 || row.status !== 'pending') await rows.tell(tx, asked, null);
		return row.id;
	});
	return { id, subscription: { email, status: 'pending' } };
}

/** What a link to confirm is about. Looking changes nothing. */
export async function lookAtConfirmation(token: string): Promise<Schemas['Confirmation']> {
	const { email, status } = await findByToken(token);
	return { email, status };
}

export async function confirm(token: string, address: string | null): Promise<Schemas['Confirmation']> {
	const row = await findByToken(token);
	await db.$transaction(async (tx) => {
		const now = await rows.lock(tx, row.id);
		if (now?.status !== 'pending') return;
		await rows.tell(tx, await rows.change(tx, now, { status: 'active', confirmedAt: new Date() }, { source: 'confirm', address }), null);
	});
	return { email: row.email, status: 'active' };
}

export async function lookAtUnsubscription(token: string): Promise<Schemas['Unsubscription']> {
	const row = await findByUnsubscribeToken(token);
	return { email: row?.email ?? null, subscribed: row !== null && mayMove(row.status, 'unsubscribed') };
}

/** By whatever way it ended before, it has ended: whoever clicks hears that, and nothing about errors. */
export async function unsubscribe(token: string, origin: rows.Origin): Promise<Schemas['Unsubscription']> {
	const row = await findByUnsubscribeToken(token);
	if (row) await rows.end(row.id, 'unsubscribed', origin);
	return { email: row?.email ?? null, subscribed: false };
}

async function findByToken(token: string): Promise<rows.Row & { status: 'pending' | 'active' }> {
	const row = await db.subscriber.findUnique({ where: { confirmHash: hashOf(token) } });
	const { status = null, confirmUntil = null } = row ?? {};
	if (!row || confirmUntil === null || confirmUntil < new Date() || (status !== 'pending' && status !== 'active'))
		throw new DomainError('link-invalid', 'This link is no longer good. Subscribe again, and use the link in the newest mail.');
	return { ...row, status };
}

/** `null`: the link is one of ours, but its subscriber has been erased. */
async function findByUnsubscribeToken(token: string): Promise<rows.Row | null> {
	const id = await readUnsubscribeToken(token);
	if (id === null) throw new DomainError('link-invalid', 'This link is not whole. Take the one at the end of any newsletter.');
	return db.subscriber.findUnique({ where: { id } });
}

async function lockByEmail(tx: Prisma.TransactionClient, email: string): Promise<rows.Row> {
	const { id } = await tx.subscriber.findUniqueOrThrow({ where: { email }, select: { id: true } });
	const row = await rows.lock(tx, id);
	if (!row) throw new Error('The subscriber was erased while subscribing.');
	return row;
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
