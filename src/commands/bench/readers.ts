import { connect, type Socket } from 'node:net';
import { stayOffServerCore } from './cores.ts';
import { cpuTime, memory } from './linux.ts';
import { onPostgres } from './on-postgres.ts';
import type { Options } from './options.ts';
import { table, type Report } from './report.ts';
import { median } from './row.ts';
import { ownerKey, type Server } from './server.ts';

const steps = [100, 250, 500, 1000, 2000, 4000, 8000];
/** How late the last reader may be, in milliseconds. */
const patience = 1000;

/** More and more readers of one stream on one core, until the last of them hears of something a second late. */
export async function readers({ rounds }: Options): Promise<Report> {
	stayOffServerCore();
	return onPostgres(async ({ server }) => {
		const open: Reader[] = [];
		const rows = [];
		const atRest = (await memory(server.pid)) ?? NaN;
		try {
			for (const count of steps) {
				while (open.length < count) open.push(...(await Promise.all(Array.from({ length: Math.min(50, count - open.length) }, () => follow(server)))));
				const before = await cpuTime(server.pid);
				const late: number[] = [];
				for (let round = 0; round < rounds; round++) late.push(await publish(server, open));
				const after = await cpuTime(server.pid);
				const cpu = (((after ?? NaN) - (before ?? NaN)) * 1000) / (rounds * count);
				const held = ((await memory(server.pid)) ?? NaN) - atRest;
				rows.push([count.toLocaleString('en'), `${median(late).toFixed(0)} ms`, `${cpu.toFixed(0)} µs`, `${((held * 1024) / count).toFixed(0)} kB`]);
				if (median(late) > patience) break;
			}
		} finally {
			for (const { socket } of open) socket.destroy();
		}
		return { text: table(['readers on one core', 'the last of them knows after', 'CPU time per reader and event', 'memory per reader'], rows) };
	});
}

interface Reader {
	socket: Socket;
	/** Resolves once it has read the text. */
	hear: (text: string) => Promise<void>;
}

async function follow({ url }: Server): Promise<Reader> {
	const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
	socket.write(`GET /api/events HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\nauthorization: Bearer ${ownerKey}\r\n\r\n`);
	let read = '';
	let check = (): void => undefined;
	socket.on('data', (chunk) => {
		read = (read + chunk.toString('latin1')).slice(-4000);
		check();
	});
	const hear = (text: string) =>
		new Promise<void>((resolve) => {
			check = () => {
				if (read.includes(text)) resolve();
			};
			check();
		});
	await hear('retry:');
	if (!read.startsWith('HTTP/1.1 200 ')) throw new Error(`A stream began with ${read.slice(0, 200)}`);
	return { socket, hear };
}

let made = 0;

/** A post, and how long it takes until everybody has heard of it, in milliseconds. */
async function publish({ url }: Server, readers: Reader[]): Promise<number> {
	const title = `Heard of, number ${++made}.`;
	const all = Promise.all(readers.map(({ hear }) => hear(title)));
	const start = performance.now();
	const headers = { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' };
	const response = await fetch(`${url}/api/posts`, { method: 'POST', headers, body: JSON.stringify({ title, body: 'A body.' }) });
	if (response.status !== 201) throw new Error(`A post was answered with ${response.status}.`);
	await all;
	return performance.now() - start;
}
