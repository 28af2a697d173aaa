import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError, readConfig, type Config } from '../lib/server/config.ts';
import { running } from '../lib/server/running.ts';
import { announce } from './announce.ts';
import { dispatch, serverOptions, type Application, type Handler } from './dispatch.ts';
import { loadEnv } from './load-env.ts';
import { refuseBroken } from './refuse-broken.ts';

const stopping = new AbortController();

try {
	loadEnv();
	await serve(readConfig(process.env));
} catch (error) {
	// A wrong setting is not a crash: the message says it all.
	console.error(
		error instanceof ConfigError || !process.env.GALLEY_DEBUG ? `\nGalley cannot start.\n${error instanceof Error ? error.message : String(error)}\n` : error
	);
	process.exit(1);
}

async function serve(config: Config): Promise<void> {
	const loaded = Promise.withResolvers<Application>();
	// How often connections are looked at, in milliseconds: what is too slow is held up to this long more.
	const server = createServer({ ...serverOptions, connectionsCheckingInterval: 1000 });
	dispatch(server, loaded.promise, config.door);
	refuseBroken(server);
	// A header that trickles in holds a connection for this long at the most; bodies have a limit of their own.
	server.headersTimeout = Math.min(10_000, config.requestTimeout);
	server.requestTimeout = config.requestTimeout + 10_000;
	// The port is known before the application loads: it goes into the addresses that the application writes.
	const port = await listen(server, config);
	// Written back as it was read: the adapter knows neither an empty setting nor a slash at its end.
	process.env.ORIGIN = config.port === 0 && !process.env.ORIGIN?.trim() ? `http://localhost:${port}` : config.origin;
	// The contract sets the limits of its bodies. This one is for pages, and larger than any of them.
	process.env.BODY_SIZE_LIMIT ??= '16M';
	const build = new URL('../../build/handler.js', import.meta.url).href;
	const { handler } = (await import(build)) as { handler: Handler };
	loaded.resolve({ handler, inside: running.get() });
	announce(process.env.ORIGIN, running.get()?.ownerLink ?? null);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(server));
}

function listen(server: ReturnType<typeof createServer>, { port, host }: Config): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			reject(error.code === 'EADDRINUSE' ? new ConfigError(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`) : error);
		});
		server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
	});
}

/** Answers what is under way, for five seconds at the most, then lets go of the database. */
async function stop(server: ReturnType<typeof createServer>): Promise<void> {
	if (stopping.signal.aborted) process.exit(1);
	stopping.abort();
	await running.get()?.leave();
	const late = setTimeout(() => server.closeAllConnections(), 5000);
	await new Promise((resolve) => {
		server.close(resolve);
		server.closeIdleConnections();
	});
	clearTimeout(late);
	await running.get()?.stop();
	process.exit(0);
}
