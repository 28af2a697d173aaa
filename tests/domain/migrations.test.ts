import { cp, mkdtemp, readdir, readFile, rm, writeFile, appendFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/lib/server/db/connection.ts';
import { openEmbedded } from '../../src/lib/server/db/embedded.ts';
import { lockFolder } from '../../src/lib/server/db/lock.ts';
import { applyMigrations, migrationList, pendingMigrations } from '../../src/lib/server/db/migrate.ts';
import { schemaEngine } from '../../src/lib/server/db/schema-engine.ts';
import { freshDatabase } from '../support/database.ts';
import { dataFolder, migrations } from '../support/template.ts';

let connection: Connection;
let close: () => Promise<void>;
let folder: string;
beforeAll(async () => {
	({ connection, close } = await freshDatabase());
	folder = await mkdtemp(join(tmpdir(), 'galley-migrations-'));
	await cp(migrations, folder, { recursive: true });
});
afterAll(async () => {
	await close();
	await rm(folder, { recursive: true });
});

const filters = { externalTables: [], externalEnums: [] };

test('a migrated database has all that schema.prisma says, and nothing else that Prisma knows of', async () => {
	const schema = await readFile('prisma/schema.prisma', 'utf8');
	// The embedded one, whatever the other tests use: through its adapter for servers the engine cannot read a catalogue.
	const data = await dataFolder();
	const embedded = await openEmbedded(data);
	const engine = await schemaEngine(embedded.adapter, schema);
	const { stdout, exitCode } = await engine.diff({
		from: { tag: 'schemaDatasource', files: [{ path: 'schema.prisma', content: schema }], configDir: 'prisma' },
		to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
		script: true,
		exitCode: true,
		filters
	});
	engine.free();
	await embedded.close();
	await rm(data, { recursive: true });
	expect([stdout, exitCode]).toEqual([expect.stringContaining('empty migration'), 0]);
});

test('Prisma’s engine finds the history in order, and nothing left to apply', async () => {
	const engine = await schemaEngine(connection.adapter);
	const diagnosis = await engine.diagnoseMigrationHistory({ migrationsList: await migrationList(migrations), optInToShadowDatabase: false, filters });
	engine.free();
	expect(diagnosis).toMatchObject({ history: null, failedMigrationNames: [], editedMigrationNames: [], hasMigrationsTable: true });
	expect(await applyMigrations(migrations, connection.adapter)).toEqual([]);
	expect(await pendingMigrations(migrations, connection.query)).toEqual([]);
});

test('a migration that is new is pending, and one that was edited is refused by name', async () => {
	const name = '20270101000000_later';
	await mkdir(join(folder, name));
	await writeFile(join(folder, name, 'migration.sql'), 'SELECT 1;');
	expect(await pendingMigrations(folder, connection.query)).toEqual([name]);
	const [first] = (await readdir(folder)).filter((entry) => /^\d/.test(entry)).sort();
	await appendFile(join(folder, first ?? '', 'migration.sql'), '\n-- later\n');
	await expect(pendingMigrations(folder, connection.query)).rejects.toThrow(`The migration ${first} was changed after it was applied`);
});

test('a data folder has one holder at a time', async () => {
	const data = join(folder, 'data');
	const release = lockFolder(data);
	expect(() => lockFolder(data)).toThrow(/Another Galley uses the data in .+GALLEY_DATA/);
	await expect(openEmbedded(data)).rejects.toThrow(/Another Galley/);
	release();
	lockFolder(data)();
});
