import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { openPglite } from '../../src/lib/server/db/pglite.ts';
import { dataFolder } from './template.ts';

/** A database behind an address of its own, that can be cut off while a server uses it. */
export interface CutOffDatabase {
	url: string;
	/** From now on, nobody answers there. */
	cutOff(): Promise<void>;
	/** Behind the server's back. */
	run(sql: string): Promise<void>;
	remove(): Promise<void>;
}

/** PostgreSQL's wire protocol to an embedded database. One session, so one statement of one connection at a time. */
export async function startCutOffDatabase(): Promise<CutOffDatabase> {
	const folder = await dataFolder();
	const pglite = await openPglite(join(folder, 'postgres'));
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		let queue: Promise<void> = Promise.resolve();
		socket.on('error', () => undefined);
		socket.on('data', (message: Buffer) => {
			queue = queue.then(async () => void socket.write(await pglite.execProtocolRaw(new Uint8Array(message))));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		async cutOff() {
			const closed = new Promise((resolve) => server.close(resolve));
			for (const socket of sockets) socket.destroy();
			await closed;
		},
		run: (sql) => pglite.exec(sql).then(() => undefined),
		async remove() {
			await pglite.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
