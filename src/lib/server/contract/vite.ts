import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { generate, type Project } from './compile/generate.ts';
import { nodeReply, nodeWire } from './doors/node.ts';
import { isBeyondFetch, isUnderBase, plainTarget } from './doors/targets.ts';
import { parity } from './parity/parity.ts';
import type { Reply, Wire } from './wire.ts';

/** Where the development server finds the engine for requests that SvelteKit's door is closed to. */
export interface Door {
	base: string;
	/** The module that exports `engine`. */
	module: string;
}

interface Responder {
	respond(wire: Wire): Promise<Reply>;
}

/**
 * Vite plugin: builds fail where contract and routes differ; in development the contract is compiled anew
 * whenever a file of it changes, and what is wrong with it stands in Vite's overlay.
 */
export function contract(project: Project, door: Door): Plugin {
	const folder = join(project.root, project.document, '..');
	const routes = join(project.root, project.routes);
	let building = false;

	async function verify(): Promise<void> {
		const { document } = await generate(project);
		const faults = await parity(document, project);
		if (faults.length > 0) throw new Error(`Contract and routes differ:\n\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
	}

	return {
		name: 'contract',
		configResolved(config) {
			building = config.command === 'build';
		},
		async buildStart() {
			if (building && this.environment.name === 'ssr') await verify();
		},
		config: () => ({
			// Vite's answers to preflights are not the contract's.
			server: { cors: false }
		}),
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				request.url = request.originalUrl = plainTarget(request.url ?? '/');
				if (!isUnderBase(door.base, request) || !isBeyondFetch(door.base, request)) return next();
				void server
					.ssrLoadModule(door.module)
					.then(({ engine }) => (engine as Responder).respond(nodeWire(request, response, door.base)))
					.then((reply) => nodeReply(response, request.method ?? '', reply))
					.catch(next);
			});
			server.watcher.add(folder);
			const check = debounce(async () =>
				show(
					server,
					await verify().then(
						() => null,
						(error: unknown) => error
					)
				)
			);
			server.watcher.on('all', (_, file) => {
				if (file.startsWith(folder) || (file.startsWith(routes) && file.endsWith('+server.ts'))) check();
			});
			server.httpServer?.once('listening', check);
			server.ws.on('connection', check);
		}
	};
}

/** `null`: all is well again, so pages load anew. */
function show(server: ViteDevServer, error: unknown): void {
	if (error === null) {
		if (broken.delete(server)) server.ws.send({ type: 'full-reload' });
		return;
	}
	broken.add(server);
	const message = error instanceof Error ? error.message : 'The contract could not be compiled.';
	server.config.logger.error(message);
	server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'contract' } });
}

const broken = new WeakSet<ViteDevServer>();

function debounce(action: () => Promise<void>): () => void {
	let timer: NodeJS.Timeout | undefined;
	return () => {
		clearTimeout(timer);
		timer = setTimeout(() => void action(), 50);
	};
}
