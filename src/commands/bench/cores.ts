import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** One core for the server and one for us, where the system can do that: then neither waits for the other. */
const pins = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** A command that stays on the server's core. */
export function onServerCore(command: string, args: string[]): [string, string[]] {
	return pins ? ['taskset', ['-c', '0', command, ...args]] : [command, args];
}

/** This process, which sends the requests, on the other. */
export function stayOffServerCore(): void {
	if (pins) spawnSync('taskset', ['-a', '-c', '-p', '1', String(process.pid)]);
}

export const pinning = pins ? 'server and client on a core each' : 'nothing pinned to a core';
