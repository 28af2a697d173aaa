import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { db } from '../db/client.ts';
import type { components } from '../../client/generated/types.ts';
import { version } from '../version.ts';
import { settings } from './settings.ts';

type Health = components['schemas']['Health'];
type Check = components['schemas']['HealthCheck'];

/** Longer than this, and it is as good as not answering. In milliseconds. */
const patience = 2000;

/** What the server stands on, and how it is. */
export async function check(): Promise<Health> {
	const [database, jobs, storage] = await Promise.all([
		time(() => db.$queryRaw`SELECT 1`),
		time(() => db.$queryRaw`SELECT 1 FROM pgboss.job LIMIT 1`),
		time(() => write(join(settings.dataFolder, 'media')))
	]);
	const checks = { database, jobs, storage };
	const well = Object.values(checks).every(({ status }) => status === 'healthy');
	return { status: well ? 'healthy' : 'degraded', timestamp: new Date().toISOString(), version, checks };
}

/** Rights alone would not tell of a disk that is full. */
async function write(folder: string): Promise<void> {
	const file = join(folder, `.health-${randomUUID()}`);
	await mkdir(folder, { recursive: true });
	await writeFile(file, 'well');
	await rm(file);
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
