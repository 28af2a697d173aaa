import { createReadStream } from 'node:fs';
import type { components, operations } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import { copyName, originalName } from '../storage/images.ts';
import * as folder from '../storage/media-folder.ts';
import type { Actor } from './actor.ts';
import * as events from './events.ts';
import { nameFor } from './media-names.ts';
import { eventData, find, mediaView, notFound, removeUnused, uploader, versioned, within, type Media, type Versioned } from './media-rows.ts';
import { readNewest } from './newest-first.ts';
import type { Page } from './paging.ts';
import { changed, mustMatch, type EntityTags } from './version.ts';

export { upload } from './media-uploads.ts';

type Listing = NonNullable<operations['listMedia']['parameters']['query']> & { limit: number };

export async function list({ type, ...paging }: Listing, actor: Actor): Promise<Page<Media>> {
	const filters = { ...within(actor), ...(type === undefined ? {} : { type }) };
	const page = await readNewest(paging, { list: 'media', ...filters }, ({ where, ...query }) =>
		db.media.findMany({ where: { ...filters, ...where }, include: uploader, ...query })
	);
	return { ...page, items: page.items.map(mediaView) };
}

export async function get(id: string, actor: Actor): Promise<Versioned> {
	return versioned(await find(id, actor));
}

/** A merge patch. The name keeps the ending of what the picture is. */
export async function patch(id: string, { alt, name }: components['schemas']['PatchMedia'], condition: EntityTags, actor: Actor): Promise<Versioned> {
	const row = await find(id, actor);
	mustMatch(row, condition);
	if (alt === undefined && name === undefined) return versioned(row);
	const change = { alt, name: name === undefined ? undefined : nameFor(name, mediaView(row).type) };
	const { version } = row;
	const { count } = await db.media.updateMany({ where: { id, version }, data: { ...change, version: { increment: 1 } } });
	if (count === 0) throw changed();
	return versioned(await find(id, actor));
}

export async function remove(id: string, condition: EntityTags, actor: Actor): Promise<void> {
	const row = await find(id, actor);
	mustMatch(row, condition);
	await db.$transaction(async (tx) => {
		const { count } = await tx.media.deleteMany({ where: { id, version: row.version } });
		if (count === 0) throw changed();
		await events.record(tx, { type: 'media.deleted', subject: id, userId: actor.userId, data: eventData(row) });
	});
	await removeUnused(row.hash);
}

/** Bytes on the disk, and what they are. */
export interface MediaFile {
	etag: string;
	name: string;
	type: Media['type'];
	size: number;
	/** Both ends are included. */
	open: (start: number, end: number) => AsyncIterable<Uint8Array>;
}

/** The picture itself, or the narrowest copy that is as wide as asked. Whoever has the address may see it. */
export async function file(id: string, width: number | undefined): Promise<MediaFile> {
	const row = await db.media.findUnique({ where: { id } });
	if (!row) throw notFound(id);
	const copy = width === undefined ? undefined : row.widths.filter((one) => one >= width).sort((a, b) => a - b)[0];
	const found = await folder.find(row.hash, copy === undefined ? originalName : copyName(copy));
	if (!found) throw notFound(id);
	const { path, size } = found;
	const open = (start: number, end: number): AsyncIterable<Buffer> => createReadStream(path, { start, end });
	if (copy === undefined) return { etag: `"${row.hash}"`, name: row.name, type: row.type as Media['type'], size, open };
	return { etag: `"${row.hash}.${copy}"`, name: nameFor(row.name.replace(/\.\w+$/, ''), 'image/webp'), type: 'image/webp', size, open };
}

/** At the start: opens the folder, and removes what earlier processes have left in it. */
export async function openFolder(path: string): Promise<void> {
	await folder.use(path);
	for await (const hash of folder.settled()) {
		if ((await db.media.count({ where: { hash } })) === 0) await removeUnused(hash);
	}
}
