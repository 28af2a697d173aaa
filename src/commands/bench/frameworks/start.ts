import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { node } from '../../prepare.js';
import { onServerCore } from '../cores.ts';
import { freePort, outside } from '../server.ts';
import { folder } from './servers.ts';

export interface Started {
	url: string;
	port: number;
	pid: number;
	stop(): Promise<void>;
}

/** A server of tests/bench on its core, once it answers anything at `target`. */
export async function start(entry: string, env: Record<string, string> = {}, target = '/api/orders'): Promise<Started> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const [command, args] = onServerCore(node, [join(folder, entry)]);
	const child = spawn(command, args, {
		env: { ...outside(), NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', ORIGIN: url, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
	for (let tries = 0; !(await answers(url + target)); tries++) {
		if (child.exitCode !== null || tries > 600) throw new Error(`${entry} did not begin to answer:\n${output}`);
		await sleep(50);
	}
	return {
		...{ url, port, pid: child.pid ?? 0 },
		stop() {
			child.kill('SIGKILL');
			return exited;
		}
	};
}

async function answers(url: string): Promise<boolean> {
	const response = await fetch(url).catch(() => null);
	await response?.body?.cancel();
	return response !== null;
}
