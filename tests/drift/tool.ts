import { spawn, type ChildProcess } from 'node:child_process';
import { toolEnv } from '../../src/commands/prepare.js';

// As in `prepare`: nothing is downloaded.
const prisma = { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' };

const running = new Set<ChildProcess>();
let stopped = false;

/** Runs an installed tool or `node` in a folder, in a process group of its own. */
export function runTool(cwd: string, command: string, args: string[], more: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
	return new Promise((resolve) => {
		const env = toolEnv({ TEST_DATABASE_URL: '', NO_COLOR: '1', CI: '1', ...prisma, ...more });
		const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
		running.add(child);
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
		const end = (code: number | null) => {
			running.delete(child);
			// Tests that stop at the first red one may leave a server behind.
			endGroup(child, 'SIGKILL');
			// What was ended from outside says nothing about a change: nobody gets to hear of it.
			if (!stopped) resolve({ code, output });
		};
		child.once('error', (error) => {
			output += String(error);
			end(1);
		});
		child.once('close', end);
	});
}

/** Ends what runs, with all that it has started. */
export function stopTools(): void {
	stopped = true;
	for (const child of running) endGroup(child, 'SIGTERM');
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
	try {
		if (pid !== undefined) process.kill(-pid, signal);
	} catch {
		// It has ended by itself, with all that it had started.
	}
}
