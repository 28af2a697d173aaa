import type { Connection } from '../db/connection.ts';
import { openBoss } from './boss.ts';
import { startClock } from './clock.ts';
import { channel, use } from './enqueue.ts';
import type { Queue } from './queue.ts';
import { startWorker } from './worker.ts';

/** How long running jobs have to come to an end, in milliseconds. What does not is run again. */
const patience = 10_000;

export interface Jobs {
	/** Begins to do them. */
	work(): Promise<void>;
	stop(): Promise<void>;
}

/** Opens the queues, so that jobs can be put into them. They are done from `work` on. */
export async function openJobs(connection: Connection, queues: Queue<never>[]): Promise<Jobs> {
	const boss = await openBoss(
		connection,
		queues.map(({ name }) => name)
	);
	use(boss);
	const ends: (() => Promise<void>)[] = [];
	return {
		async work() {
			const workers = new Map(queues.map((queue) => [queue.name, startWorker(boss, queue, () => clock.look())]));
			const clock = startClock(connection, (name) => workers.get(name)?.ring());
			ends.push(() => Promise.all([...workers.values()].map((worker) => worker.stop())).then(() => undefined));
			ends.push(() => clock.stop());
			ends.push(await connection.listen(channel, (name) => (name === '' ? clock.look() : workers.get(name)?.ring())));
		},
		async stop() {
			const late = new Promise((resolve) => setTimeout(resolve, patience).unref());
			await Promise.race([Promise.all(ends.map((end) => end())), late]);
			use(undefined);
			await boss.stop({ graceful: false });
		}
	};
}
