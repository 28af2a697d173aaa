import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './server.ts';

const installed = '/usr/lib/postgresql';

/** A PostgreSQL server of its own, thrown away afterwards, on the core of the client. It does not wait for the disk. */
export async function withPostgres<Result>(work: (url: string, settings: Cluster) => Promise<Result>): Promise<Result> {
	const bin = newestBin();
	const folder = mkdtempSync(join(tmpdir(), 'galley-postgres-'));
	const port = await freePort();
	const run = (command: string) => {
		// PostgreSQL refuses to be run by root.
		if (process.getuid?.() === 0) execFileSync('su', ['postgres', '-c', command], { stdio: ['ignore', 'ignore', 'inherit'] });
		else execFileSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'] });
	};
	if (process.getuid?.() === 0) {
		const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' })));
		chownSync(folder, uid ?? 0, gid ?? 0);
	}
	const data = join(folder, 'data');
	run(`${bin}/initdb -D ${data} -A trust -U galley -E UTF8 --locale=C.UTF-8`);
	run(`${bin}/pg_ctl -D ${data} -w -o '-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=256MB' -l ${folder}/log start`);
	try {
		return await work(`postgres://galley@127.0.0.1:${port}/postgres`, { psql: join(bin, 'psql'), log: join(folder, 'log') });
	} finally {
		run(`${bin}/pg_ctl -D ${data} -m immediate stop`);
		rmSync(folder, { recursive: true, force: true });
	}
}

export interface Cluster {
	psql: string;
	log: string;
}

function newestBin(): string {
	try {
		const [newest] = readdirSync(installed).sort((a, b) => Number(b) - Number(a));
		if (newest !== undefined) return join(installed, newest, 'bin');
	} catch {
		// Said below.
	}
	throw new Error(`This measurement needs a PostgreSQL server in ${installed}: apt-get install postgresql`);
}
