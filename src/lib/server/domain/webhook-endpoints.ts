import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { fetcher } from '../net/fetcher.ts';
import { OutgoingError } from '../net/outgoing-error.ts';
import type { Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { newId } from './ids.ts';
import { readNewest } from './newest-first.ts';
import type { Page, Paging } from './paging.ts';
import { changed, etagOf, mustMatch, type EntityTags } from './version.ts';
import { ring } from './webhook-courier.ts';
import { findEndpoint, ownerOnly } from './webhook-rows.ts';
import { newSecret } from './webhook-signature.ts';
import { endpointView, type Endpoint } from './webhook-views.ts';

type Schemas = components['schemas'];

/** How long an old secret still signs beside the new one, in milliseconds. */
const overlap = 24 * 3_600_000;

export async function list(paging: Paging, actor: Actor): Promise<Page<Endpoint>> {
	ownerOnly(actor);
	const page = await readNewest(paging, { list: 'webhook-endpoints' }, (query) => db.webhookEndpoint.findMany(query));
	return { ...page, items: page.items.map(endpointView) };
}

export async function get(id: string, actor: Actor): Promise<{ etag: string; endpoint: Endpoint }> {
	ownerOnly(actor);
	const row = await findEndpoint(db, id);
	return { etag: etagOf(row), endpoint: endpointView(row) };
}

type WithSecret = { etag: string; endpoint: Schemas['WebhookEndpointSecret'] };

export async function create({ url, description = '', events = [] }: Schemas['CreateWebhookEndpoint'], actor: Actor): Promise<WithSecret> {
	ownerOnly(actor);
	checkAddress(url);
	const row = await db.webhookEndpoint.create({ data: { id: newId('endpoint'), url, description, events, secret: newSecret() } });
	return { etag: etagOf(row), endpoint: { ...endpointView(row), secret: row.secret } };
}

/** Enabling forgets what was wrong. What waits since goes out by itself. */
export async function patch(
	id: string,
	{ url, description, events, status }: Schemas['PatchWebhookEndpoint'],
	condition: EntityTags,
	actor: Actor
): Promise<{ etag: string; endpoint: Endpoint }> {
	ownerOnly(actor);
	const row = await findEndpoint(db, id);
	mustMatch(row, condition);
	if (url !== undefined) checkAddress(url);
	const moved = status === undefined || status === row.status ? {} : { status, failingSince: null, disabledReason: status === 'enabled' ? null : 'By hand.' };
	const change = { url, description, events, ...moved };
	if (Object.values(change).every((value) => value === undefined)) return { etag: etagOf(row), endpoint: endpointView(row) };
	const updated = await update(row, change);
	ring();
	return { etag: etagOf(updated), endpoint: endpointView(updated) };
}

export async function remove(id: string, condition: EntityTags, actor: Actor): Promise<void> {
	ownerOnly(actor);
	const row = await findEndpoint(db, id);
	mustMatch(row, condition);
	const { count } = await db.webhookEndpoint.deleteMany({ where: { id, version: row.version } });
	if (count === 0) throw changed();
}

/** A new secret. The one before signs too for a day, the one before that no more. */
export async function rotate(id: string, actor: Actor): Promise<WithSecret> {
	ownerOnly(actor);
	const row = await findEndpoint(db, id);
	const secret = newSecret();
	const updated = await update(row, { secret, oldSecret: row.secret, oldSecretUntil: new Date(Date.now() + overlap) });
	return { etag: etagOf(updated), endpoint: { ...endpointView(updated), secret } };
}

async function update({ id, version }: { id: string; version: number }, data: Prisma.WebhookEndpointUpdateManyMutationInput) {
	const [row] = await db.webhookEndpoint.updateManyAndReturn({
		where: { id, version },
		data: { ...data, version: { increment: 1 }, updatedAt: new Date() }
	});
	if (!row) throw changed();
	return row;
}

/** As far as the address tells. What its name leads to is looked at in every attempt: that may change. */
function checkAddress(url: string): void {
	try {
		fetcher.check(url, { secure: true });
	} catch (error) {
		if (error instanceof OutgoingError) throw new DomainError('url-refused', error.message);
		throw error;
	}
}
