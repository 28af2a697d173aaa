import { setTimeout as sleep } from 'node:timers/promises';
import { cpuTime } from './linux.ts';
import { Load, type Message } from './load.ts';
import { highest, median } from './row.ts';

/** One server under one kind of request for a while. */
export interface Burst {
	/** Of the whole process, by the operating system, in microseconds for each request. */
	cpu: number;
	/** Answers per second. */
	rate: number;
	/** In milliseconds. */
	p50: number;
	p99: number;
	errors: number;
}

const connections = 16;

/** The first quarter of a second is not counted: connections open, and caches are filled with this server's code. */
export async function burst({ pid, port }: { pid: number; port: number }, message: () => Message, seconds: number): Promise<Burst> {
	const load = new Load(port, message, connections);
	const sleepAgain = stayAwake();
	await sleep(250);
	load.take();
	const start = performance.now();
	const before = await cpuTime(pid);
	await sleep(seconds * 1000);
	const after = await cpuTime(pid);
	const { answers, errors, times } = load.take();
	const elapsed = performance.now() - start;
	load.stop();
	sleepAgain();
	const cpu = before === null || after === null ? NaN : ((after - before) * 1000) / answers;
	return { cpu, rate: (answers / elapsed) * 1000, p50: median(times), p99: highest(times), errors };
}

/** Whoever sleeps has to be woken, which takes time of the server that answers: the more of it, the slower the server. */
function stayAwake(): () => void {
	let going = true;
	const turn = () => {
		if (going) setImmediate(turn);
	};
	turn();
	return () => (going = false);
}
