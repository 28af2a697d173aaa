import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Query } from './migrate.ts';

type Row = Record<string, unknown>;

/** Runs one statement with its values. `count`: the rows that it gave or changed. */
export type Run = (text: string, values: unknown[]) => Promise<{ rows: Row[]; count: number }>;

/** A database that can be migrated, that Prisma can stand on, and that wakes whoever listens. */
export interface Connection {
	kind: 'embedded' | 'server';
	adapter: SqlMigrationAwareDriverAdapterFactory;
	query: Query;
	/** The shortest way to it: prepared where it keeps statements. */
	run: Run;
	/** What `work` runs is committed together, or not at all where it throws. */
	transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
	/** For what brings its own SQL. Several statements are taken where there are no values. */
	execute(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
	/**
	 * Calls back for what any node notifies on the channel, once its transaction is committed. With an empty text
	 * too, when something may have been missed: look for yourself. Gives the function that ends it.
	 */
	listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>>;
	close(): Promise<void>;
}
