/** The longest sleep, in milliseconds: another node may have set an earlier time. */
const longest = 15_000;

/** Runs `task` at the times that it asks for. */
export interface Alarm {
	/** Run it now: something that it waits for may have changed. */
	ring(): void;
	stop(): Promise<void>;
}

/** `task` gives the time of its next run, or `null` for none in sight. A run that fails is repeated. */
export function startAlarm(task: () => Promise<Date | null>): Alarm {
	let timer: NodeJS.Timeout | undefined;
	let running: Promise<void> = Promise.resolve();
	let stopped = false;

	async function run(): Promise<void> {
		let next: Date | null = null;
		try {
			next = await task();
		} catch (error) {
			console.error('A job failed and will run again.', error);
		}
		if (stopped) return;
		clearTimeout(timer);
		timer = setTimeout(ring, Math.min(longest, Math.max(0, (next?.getTime() ?? Infinity) - Date.now())));
		timer.unref();
	}

	function ring(): void {
		running = running.then(() => (stopped ? undefined : run()));
	}

	ring();
	return {
		ring,
		stop() {
			stopped = true;
			clearTimeout(timer);
			return running;
		}
	};
}
