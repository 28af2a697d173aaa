import { setTimeout as sleep } from 'node:timers/promises';
import { memory } from './linux.ts';
import { Load } from './load.ts';
import type { Row } from './row.ts';
import type { Server } from './server.ts';

const told = (megabytes: number | null) => (megabytes === null ? 'not known here' : `${megabytes.toFixed(0)} MB`);

export async function atRest({ pid }: Server): Promise<Row[]> {
	await sleep(10_000);
	return [{ what: 'Memory at rest, 10 s after the start', result: told(await memory(pid)) }];
}

/** The most that is seen while sixteen connections ask for lists as fast as they can. */
export async function underLoad({ pid, url }: Server): Promise<Row[]> {
	const message = { method: 'GET', target: '/api/posts?limit=20', status: 200 };
	const load = new Load(Number(new URL(url).port), () => message, 16);
	let most: number | null = null;
	for (let second = 0; second < 20; second++) {
		await sleep(1000);
		const held = await memory(pid);
		if (held !== null) most = Math.max(most ?? 0, held);
	}
	const { answers, errors } = load.take();
	load.stop();
	if (errors > 0) throw new Error(`${errors} of ${answers} answers were not right.`);
	return [{ what: `Memory under load, the most within 20 s and ${answers} answers`, result: told(most) }];
}
