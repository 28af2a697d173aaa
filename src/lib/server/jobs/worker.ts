import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { Queue } from './queue.ts';

/** How often a running job gives a sign of life, in milliseconds. */
const beat = 5000;

export interface Worker {
	/** There may be something to do. */
	ring(): void;
	/** Begins nothing new. What runs is told to end, and waited for. */
	stop(): Promise<void>;
}

/** Does the jobs of a queue, `concurrency` at a time. `retrying` is called when one has failed and will run again. */
export function startWorker<Data extends object>(boss: PgBoss, queue: Queue<Data>, retrying: () => void): Worker {
	const running = new Set<Promise<void>>();
	const stopping = new AbortController();
	let fetching: Promise<void> | null = null;
	let rung = false;

	function ring(): void {
		rung = true;
		fetching ??= fetch().finally(() => (fetching = null));
	}

	async function fetch(): Promise<void> {
		while (rung && !stopping.signal.aborted && running.size < queue.concurrency) {
			rung = false;
			const jobs = await boss.fetch<Data>(queue.name, { batchSize: queue.concurrency - running.size, includeMetadata: true }).catch((error: unknown) => {
				console.error(`The queue ${queue.name} cannot be read.`, error);
				return [];
			});
			for (const job of jobs) begin(job);
			// There may be more than were asked for.
			if (jobs.length > 0) rung = true;
		}
	}

	function begin(job: JobWithMetadata<Data>): void {
		const run = work(job).finally(() => {
			running.delete(run);
			ring();
		});
		running.add(run);
	}

	async function work({ id, data, retryCount, retryLimit }: JobWithMetadata<Data>): Promise<void> {
		const claim = { id, retryCount };
		const signs = setInterval(() => void boss.touch(queue.name, claim).catch(() => undefined), beat).unref();
		try {
			const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(queue.timeout * 1000)]);
			await queue.handler({ id, data, attempt: retryCount + 1, last: retryCount >= retryLimit, signal });
			await boss.complete(queue.name, claim);
		} catch (error) {
			if (!stopping.signal.aborted) console.error(`A job of ${queue.name} failed${retryCount < retryLimit ? ' and will run again' : ''}.`, error);
			await boss.fail(queue.name, claim, { message: error instanceof Error ? error.message : String(error) }).catch(() => undefined);
			retrying();
		} finally {
			clearInterval(signs);
		}
	}

	return {
		ring,
		async stop() {
			stopping.abort();
			await fetching;
			await Promise.all(running);
		}
	};
}
