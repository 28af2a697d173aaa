import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../prepare.js';
import { median, seconds, type Row } from './row.ts';
import { startServer, type Server } from './server.ts';

/** A clone of what is committed, and `npm start` in it: install, generate, migrate, build, serve. */
export async function firstStart(): Promise<Row[]> {
	const folder = await mkdtemp(join(tmpdir(), 'galley-first-start-'));
	try {
		await promisify(execFile)('git', ['clone', '--quiet', root, folder]);
		const { readyAfter, stop } = await npmStart(folder, join(folder, 'data'));
		await stop();
		return [{ what: 'First start from a fresh clone to the first 200', result: seconds(readyAfter) }];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** `npm start` on an unchanged tree with data from a start before, five times. */
export async function secondStart(): Promise<Row[]> {
	const data = await mkdtemp(join(tmpdir(), 'galley-second-start-'));
	try {
		const times: number[] = [];
		for (let run = 0; run <= 5; run++) {
			const { readyAfter, stop } = await npmStart(root, data);
			await stop();
			// The one before the first builds what is not built, and creates the database.
			if (run > 0) times.push(readyAfter);
		}
		return [{ what: 'Second start to the first 200, median of 5', result: seconds(median(times)) }];
	} finally {
		await rm(data, { recursive: true, force: true });
	}
}

function npmStart(folder: string, data: string): Promise<Server> {
	return startServer('npm', ['start'], folder, data);
}
