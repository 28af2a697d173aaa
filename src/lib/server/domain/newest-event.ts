import { ask } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';

export const newest = Prisma.sql`SELECT max(sequence)::text AS newest FROM events`;

/** It has been asked already, so what it says may be too old for whoever comes now. */
let asked: Promise<string | null> | null = null;
/** Asked when that one has its answer, once for all who came meanwhile. */
let next: Promise<string | null> | null = null;

/**
 * The number of the newest event, `null` before the first; read after it was asked for, so that no write which was
 * acknowledged before is missing. It only grows: events become visible in their order, and the newest is never forgotten.
 */
export function newestEvent(): Promise<string | null> {
	if (asked === null) return read();
	return (next ??= asked.then(read, read));
}

function read(): Promise<string | null> {
	next = null;
	const reading = query().finally(() => {
		if (asked === reading) asked = null;
	});
	return (asked = reading);
}

async function query(): Promise<string | null> {
	const [row] = await ask<{ newest: string | null }>(newest);
	return row?.newest ?? null;
}
