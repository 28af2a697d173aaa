import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createClient, type Client } from '../../src/lib/client/client.ts';
import { serverDatabase, serverUrl } from './postgres.ts';
import { dataFolder } from './template.ts';

/** A server of the production build, with a database of its own. */
export interface Galley {
	/** Without a slash at the end: `http://localhost:41234`. */
	url: string;
	/** The owner key. */
	key: string;
	/** As the owner. */
	owner: Client;
	/** Without credentials. */
	anyone: Client;
	/** What the process has printed. */
	output(): string;
	/** Ends the process with a signal; gives its exit code. The data stays until the test process ends. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const key = 'gal_4t7w1z9c3f6h8k2m5p0r7u4x1b9e6j3n';

/** Starts one; empty and with responses validated unless `env` says otherwise. `fetch` sees every exchange of the two clients. */
export async function startGalley(env: Record<string, string> = {}, fetch?: typeof globalThis.fetch): Promise<Galley> {
	const database = serverUrl ? await serverDatabase(serverUrl) : null;
	const folder = env.GALLEY_DATA ?? (await dataFolder());
	const child = spawn(process.execPath, ['src/commands/serve.ts'], {
		env: {
			PATH: process.env.PATH,
			PORT: '0',
			HOST: '127.0.0.1',
			GALLEY_DATA: folder,
			GALLEY_OWNER_KEY: key,
			GALLEY_SEED: 'off',
			GALLEY_RATE_LIMIT: 'off',
			GALLEY_VALIDATE_RESPONSES: 'on',
			...(database ? { DATABASE_URL: database.url } : {}),
			...env
		}
	});
	let output = '';
	const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
	const url = await new Promise<string>((resolve, reject) => {
		const listen = (chunk: Buffer) => {
			output += chunk.toString();
			const found = /Site\s+(http:\/\/\S+?)\/\n/.exec(output);
			if (found?.[1]) resolve(found[1].replace('localhost', '127.0.0.1'));
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		void exited.then((code) => reject(new Error(`The server ended with ${code} before it was ready:\n${output}`)));
	});
	const options = { baseUrl: `${url}/api`, ...(fetch ? { fetch } : {}) };
	return {
		url,
		key: env.GALLEY_OWNER_KEY ?? key,
		owner: createClient({ ...options, key: env.GALLEY_OWNER_KEY ?? key }),
		anyone: createClient(options),
		output: () => output,
		async stop(signal = 'SIGTERM') {
			child.kill(signal);
			const code = await exited;
			await database?.drop();
			if (env.GALLEY_DATA === undefined) await rm(folder, { recursive: true, force: true });
			return code;
		}
	};
}
