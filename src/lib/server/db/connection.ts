import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Query } from './migrate.ts';

/** A database that can be migrated and that Prisma can stand on. */
export interface Connection {
	kind: 'embedded' | 'server';
	adapter: SqlMigrationAwareDriverAdapterFactory;
	query: Query;
	close(): Promise<void>;
}
