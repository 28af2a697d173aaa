import type { Connection } from './connection.ts';
import { PrismaClient } from './generated/client.ts';

/** The open database. Modules import this binding and see the client from `use` on. */
export let db: PrismaClient;

/** Makes `connection` the one that the domain stands on. Gives the function that closes both. */
export function use(connection: Connection): () => Promise<void> {
	const client = new PrismaClient({ adapter: connection.adapter });
	db = client;
	return async () => {
		await client.$disconnect();
		await connection.close();
	};
}
