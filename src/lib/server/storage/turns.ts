/** Lets `most` tasks run at once; the others wait for their turn, first come, first served. */
export function takeTurns(most: number): <T>(task: () => Promise<T>) => Promise<T> {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async (task) => {
		if (running < most) running++;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			// The turn is handed over, so that nobody slips in between.
			if (next) next();
			else running--;
		}
	};
}
