import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { db } from '../db/client.ts';
import { ImageError, originalName, prepare } from '../storage/images.ts';
import * as folder from '../storage/media-folder.ts';
import { writer, type Actor } from './actor.ts';
import { DomainError } from './error.ts';
import * as events from './events.ts';
import { newId } from './ids.ts';
import { nameFor } from './media-names.ts';
import { eventData, holdContent, uploader, versioned, type Versioned } from './media-rows.ts';

export interface Upload {
	/** As the client calls it. */
	filename: string | null;
	/** Throws where it breaks off, or is too large. */
	stream: AsyncIterable<Uint8Array>;
	alt: string;
}

/** A new picture. Its bytes go to the disk as they come; what fails on the way leaves nothing there. */
export async function upload({ filename, stream, alt }: Upload, actor: Actor): Promise<Versioned> {
	const userId = writer(actor);
	const draft = await folder.draft();
	try {
		const raw = join(draft, 'upload');
		await pipeline(stream, createWriteStream(raw));
		const { type, width, height, widths } = await prepare(raw, draft).catch(refuse);
		await rm(raw);
		const original = join(draft, originalName);
		const [{ size }, hash] = await Promise.all([stat(original), folder.hashOf(original)]);
		const data = { id: newId('media'), name: nameFor(filename, type), type, size, width, height, hash, alt, widths, userId };
		const row = await db.$transaction(async (tx) => {
			await holdContent(tx, hash);
			await folder.settle(draft, hash);
			const row = await tx.media.create({ data, include: uploader });
			await events.record(tx, { type: 'media.created', subject: row.id, userId, data: eventData(row) });
			return row;
		});
		return versioned(row);
	} finally {
		await folder.discard(draft);
	}
}

function refuse(error: unknown): never {
	if (!(error instanceof ImageError)) throw error;
	if (error.reason === 'unsupported') throw new DomainError('unsupported-image', error.message);
	throw new DomainError('invalid-image', error.message);
}
