import { join } from 'node:path';
import { ConfigError, readConfig } from '../lib/server/config.ts';
import { connect } from '../lib/server/db/open.ts';
import { applyMigrations, pendingMigrations } from '../lib/server/db/migrate.ts';
import { loadEnv } from './load-env.ts';
import { project } from './project.ts';

const migrations = join(project.root, 'prisma/migrations');

try {
	loadEnv();
	const { databaseUrl, dataFolder } = readConfig(process.env);
	const connection = await connect({ databaseUrl, dataFolder, migrations });
	try {
		const pending = await pendingMigrations(migrations, connection.query);
		console.log(pending.length === 0 ? 'The database is up to date.' : `Applying ${pending.join(', ')} ...`);
		if (pending.length > 0) console.log(`Applied ${(await applyMigrations(migrations, connection.adapter)).length} migration(s).`);
	} finally {
		await connection.close();
	}
} catch (error) {
	console.error(error instanceof ConfigError || error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
