import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createClient, type Client } from '../../src/lib/client/client.ts';
import { serverDatabase, serverUrl } from './postgres.ts';
import { dataFolder } from './template.ts';

/** A server of the production build, with a database of its own. */
export interface Galley {
	/** Without a slash at the end: `http://127.0.0.1:41234`. */
	url: string;
	/** The owner key: the one that it was given. */
	key: string;
	/** As the owner. */
	owner: Client;
	/** Without credentials. */
	anyone: Client;
	/** What the process has printed. */
	output(): string;
	/** Ends the process with a signal; gives its exit code. A database that was made for it is removed. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A server that lives for seconds need not spend two of them on making its database faster: V8 does that in the background. */
const shortLived = ['--liftoff-only'];

const ownerKey = 'gal_4t7w1z9c3f6h8k2m5p0r7u4x1b9e6j3n';

interface Store {
	env: Record<string, string>;
	remove(): Promise<void>;
}

/**
 * Starts one; empty and with responses validated unless `env` says otherwise. `fetch` sees every exchange of the
 * two clients. Data that `env` names is the caller's: it stays when the server stops.
 */
export async function startGalley(env: Record<string, string> = {}, fetch?: typeof globalThis.fetch): Promise<Galley> {
	const store = await storeFor(env);
	const child = spawn(process.execPath, [...shortLived, 'src/commands/serve.ts'], {
		// A build of another tree, where drift is measured.
		cwd: process.env.GALLEY_TEST_ROOT || process.cwd(),
		env: {
			PATH: process.env.PATH,
			PORT: '0',
			HOST: '127.0.0.1',
			GALLEY_OWNER_KEY: ownerKey,
			GALLEY_SEED: 'off',
			GALLEY_RATE_LIMIT: 'off',
			GALLEY_VALIDATE_RESPONSES: 'on',
			// The same tests go through the other door, too.
			GALLEY_DOOR: process.env.TEST_DOOR || 'node',
			...store.env,
			...env
		}
	});
	// A test process that ends in the middle of a test leaves no server behind.
	const end = () => child.kill('SIGKILL');
	process.once('exit', end);
	let output = '';
	const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
	const listening = new Promise<string>((resolve, reject) => {
		const listen = (chunk: Buffer) => {
			output += chunk.toString();
			const site = /Site\s+(http:\/\/\S+?)\/\n/.exec(output)?.[1];
			// Its last line: all that it has to say has been said.
			if (site && output.includes('Ctrl-C')) resolve(site.replace('localhost', '127.0.0.1'));
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		void exited.then((code) => reject(new Error(`The server ended with ${code} before it was ready:\n${output}`)));
	});
	const finish = async () => {
		const code = await exited;
		process.off('exit', end);
		await store.remove();
		return code;
	};
	const url = await listening.catch(async (error: unknown) => {
		await finish();
		throw error;
	});
	const options = { baseUrl: `${url}/api`, ...(fetch ? { fetch } : {}) };
	const key = env.GALLEY_OWNER_KEY || ownerKey;
	return {
		url,
		key,
		owner: createClient({ ...options, key }),
		anyone: createClient(options),
		output: () => output,
		stop(signal = 'SIGTERM') {
			child.kill(signal);
			return finish();
		}
	};
}

async function storeFor(env: Record<string, string>): Promise<Store> {
	if (env.GALLEY_DATA !== undefined || env.DATABASE_URL !== undefined) return { env: {}, remove: () => Promise.resolve() };
	if (serverUrl) {
		const { url, drop } = await serverDatabase(serverUrl);
		return { env: { DATABASE_URL: url }, remove: drop };
	}
	const folder = await dataFolder();
	return { env: { GALLEY_DATA: folder }, remove: () => rm(folder, { recursive: true, force: true }) };
}
