import type { Connection } from '../db/connection.ts';
import { channel } from './events.ts';

type Reason = 'event' | 'silence' | 'closed';

const waiting = new Set<(reason: Reason) => void>();
let closed = false;

/** From now on, the events of all nodes wake those who wait here. Gives the function that lets them go. */
export async function listen(connection: Connection): Promise<() => Promise<void>> {
	closed = false;
	const stop = await connection.listen(channel, () => wake('event'));
	return async () => {
		closed = true;
		wake('closed');
		await stop();
	};
}

function wake(reason: Reason): void {
	for (const tell of [...waiting]) tell(reason);
}

/** Ends with the next event, after `patience` milliseconds without one, or when nobody waits any longer. */
export function nextEvent(patience: number, signal: AbortSignal): Promise<Reason> {
	if (closed || signal.aborted) return Promise.resolve('closed');
	return new Promise((resolve) => {
		const tell = (reason: Reason) => {
			waiting.delete(tell);
			clearTimeout(timer);
			signal.removeEventListener('abort', leave);
			resolve(reason);
		};
		const leave = () => tell('closed');
		const timer = setTimeout(() => tell('silence'), patience);
		signal.addEventListener('abort', leave);
		waiting.add(tell);
	});
}
