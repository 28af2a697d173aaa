import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Query } from './migrate.ts';

/** A database that can be migrated, that Prisma can stand on, and that wakes whoever listens. */
export interface Connection {
	kind: 'embedded' | 'server';
	adapter: SqlMigrationAwareDriverAdapterFactory;
	query: Query;
	/** For what brings its own SQL. Several statements are taken where there are no values. */
	execute(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
	/**
	 * Calls back for what any node notifies on the channel, once its transaction is committed. With an empty text
	 * too, when something may have been missed: look for yourself. Gives the function that ends it.
	 */
	listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>>;
	close(): Promise<void>;
}
