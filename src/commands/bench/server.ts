import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ownerKey = 'gal_7m2x9c4k1v6b8n3q5t0w7z2r4y6p8s1d';

export interface Server {
	url: string;
	pid: number;
	/** From the command to the first moment at which both the process and the posts answer 200, in milliseconds. */
	readyAfter: number;
	/** As Ctrl-C does: a signal to the whole group. */
	stop: () => Promise<void>;
}

/** Runs a command that serves, in `folder`, and waits for its first answers. What it prints is shown if it fails. `more` is added to its environment. */
export async function startServer(command: string, args: string[], folder: string, data: string, more: Record<string, string> = {}): Promise<Server> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const env = { ...outside(), PORT: String(port), HOST: '127.0.0.1', GALLEY_DATA: data, GALLEY_OWNER_KEY: ownerKey, GALLEY_RATE_LIMIT: 'off', ...more };
	const start = performance.now();
	const child = spawn(command, args, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
	while (!((await answers(`${url}/api/health/live`)) && (await answers(`${url}/api/posts`)))) {
		if (child.exitCode !== null) throw new Error(`${command} ${args.join(' ')} ended before it answered:\n${output}`);
		await sleep(5);
	}
	const readyAfter = performance.now() - start;
	const pid = child.pid ?? 0;
	return {
		url,
		pid,
		readyAfter,
		stop() {
			process.kill(-pid, 'SIGINT');
			return exited;
		}
	};
}

async function answers(url: string): Promise<boolean> {
	const response = await fetch(url).catch(() => null);
	await response?.body?.cancel();
	return response?.status === 200;
}

/** The environment without what npm and our own commands have put in: as in a shell of its own. */
export function outside(): NodeJS.ProcessEnv {
	const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
	return {
		...env,
		PATH: process.env.PATH?.split(delimiter)
			.filter((folder) => !folder.includes('node_modules'))
			.join(delimiter)
	};
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}
