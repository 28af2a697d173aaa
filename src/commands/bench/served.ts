import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, node, root } from '../prepare.js';
import { startServer, type Server } from './server.ts';

/** On the production build, with a data folder of its own and the articles of a first start. */
export async function served<Result>(measure: (server: Server) => Promise<Result>): Promise<Result> {
	await build();
	const data = await mkdtemp(join(tmpdir(), 'galley-bench-'));
	const server = await startServer(node, ['src/commands/serve.ts'], root, data);
	try {
		return await measure(server);
	} finally {
		await server.stop();
		await rm(data, { recursive: true, force: true });
	}
}
