import { db } from '../db/client.ts';
import type { components } from '../../client/generated/types.ts';
import { version } from '../version.ts';

type Health = components['schemas']['Health'];
type Check = components['schemas']['HealthCheck'];

/** Longer than this, and it is as good as not answering. In milliseconds. */
const patience = 2000;

/** What the server stands on, and how it is. */
export async function check(): Promise<Health> {
	const database = await time(() => db.$queryRaw`SELECT 1`);
	const status = database.status === 'healthy' ? 'healthy' : 'degraded';
	return { status, timestamp: new Date().toISOString(), version, checks: { database } };
}

async function time(probe: () => Promise<unknown>): Promise<Check> {
	const start = performance.now();
	const late = Promise.withResolvers<never>();
	const timer = setTimeout(() => late.reject(new Error('too late')), patience);
	const status = await Promise.race([probe(), late.promise]).then(
		() => 'healthy' as const,
		() => 'failing' as const
	);
	clearTimeout(timer);
	return { status, durationMs: Math.min(60_000, Math.round(performance.now() - start)) };
}
