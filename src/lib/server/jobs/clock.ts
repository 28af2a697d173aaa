import type { Connection } from '../db/connection.ts';

/** The longest sleep, in milliseconds. Whoever makes a job says so; this is for what was not heard. */
const longest = 10_000;

export interface Clock {
	/** Look now: something that it waits for may have changed. */
	look(): void;
	stop(): Promise<void>;
}

/** Calls `ring` with the name of each queue that has a job whose time has come. One query for all of them. */
export function startClock({ query }: Connection, ring: (queue: string) => void): Clock {
	let timer: NodeJS.Timeout | undefined;
	let looking: Promise<void> | null = null;
	let again = false;
	let stopped = false;

	async function find(): Promise<number> {
		const rows = await query(
			`SELECT name, extract(epoch FROM min(start_after) - now()) * 1000 AS wait FROM pgboss.job WHERE state < 'active' AND NOT blocked GROUP BY name`
		);
		const waits = rows.map(({ name, wait }) => ({ name: String(name), wait: Number(wait) }));
		for (const { name, wait } of waits) if (wait <= 0) ring(name);
		return Math.min(longest, ...waits.map(({ wait }) => wait).filter((wait) => wait > 0));
	}

	async function run(): Promise<void> {
		do {
			again = false;
			const wait = await find().catch((error: unknown) => {
				console.error('Nobody knows which jobs are due.', error);
				return longest;
			});
			clearTimeout(timer);
			// A moment later than that, so that it is not a moment too early.
			if (!stopped) timer = setTimeout(look, Math.ceil(wait) + 1).unref();
		} while (again as boolean);
		looking = null;
	}

	function look(): void {
		if (stopped) return;
		if (looking) again = true;
		else looking = run();
	}

	look();
	return {
		look,
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await looking;
		}
	};
}
