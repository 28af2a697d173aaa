import { rm } from 'node:fs/promises';
import { serverDatabase, serverUrl } from './postgres.ts';
import { startGalley, type Galley } from './galley.ts';
import { dataFolder } from './template.ts';

/** Data that outlives the servers that use it. */
export interface Lasting {
	/** For `startGalley` and `startChecked`. */
	env: Record<string, string>;
	remove(): Promise<void>;
}

export async function lastingData(): Promise<Lasting> {
	const folder = await dataFolder();
	const removeFolder = () => rm(folder, { recursive: true, force: true });
	if (!serverUrl) return { env: { GALLEY_DATA: folder }, remove: removeFolder };
	const { url, drop } = await serverDatabase(serverUrl);
	return { env: { DATABASE_URL: url, GALLEY_DATA: folder }, remove: () => drop().then(removeFolder) };
}

/** How many moments: more of them for a run that is to be sure, `KILL_MOMENTS=20`. */
export const moments = Number(process.env.KILL_MOMENTS ?? 3);

/**
 * Starts a server, lets `work` go on, and ends the process with `kill -9` at a moment between now and `within`
 * milliseconds; this again for each moment, each later than the one before. Then gives a server that is left alone, on the same data.
 * `work` may fail: it is told which moment it is, and its server dies.
 */
export async function killAtRandom(env: Record<string, string>, within: number, work: (galley: Galley, moment: number) => Promise<void>): Promise<Galley> {
	for (let moment = 0; moment < moments; moment++) {
		const galley = await startGalley(env);
		const working = work(galley, moment).catch(() => undefined);
		await new Promise((resolve) => setTimeout(resolve, ((moment + Math.random()) / moments) * within));
		await galley.stop('SIGKILL');
		await working;
	}
	return startGalley(env);
}
