import type { PgBoss } from 'pg-boss';
import type { Connection } from '../db/connection.ts';

/** How long a job may go without a sign of life from its node, in seconds. The least that pg-boss takes is 10. */
export const silence = 15;

/** For how long finished jobs can be looked at, in seconds. */
export const keptFor = 24 * 60 * 60;

/** pg-boss on our connection: it keeps the jobs, and watches over those whose node has died. The waking is ours. */
export async function openBoss(connection: Connection, queues: string[]): Promise<PgBoss> {
	const { kind } = connection;
	const { PgBoss } = await import('pg-boss');
	// `short`: of the jobs that wait, one for each key.
	await connection.execute(
		`SELECT pgboss.create_queue(name, '{"policy": "short"}') FROM unnest($1::text[]) name WHERE name NOT IN (SELECT name FROM pgboss.queue)`,
		[queues]
	);
	// Nobody else uses the embedded database: what was under way there has lost its process.
	if (kind === 'embedded') await connection.execute(`UPDATE pgboss.job SET state = 'retry', start_after = now(), heartbeat_on = NULL WHERE state = 'active'`);
	const boss = new PgBoss({
		db: { executeSql: (text, values) => connection.execute(text, values) },
		backend: kind === 'embedded' ? 'pglite' : 'postgres',
		// Its tables are in our migrations.
		migrate: false,
		schedule: false,
		...(kind === 'embedded' ? { reindex: false, monitorVacuum: false } : { superviseIntervalSeconds: silence, monitorIntervalSeconds: silence })
	});
	boss.on('error', (error) => console.error(`The jobs have a problem: ${error.message}`));
	await boss.start();
	return boss;
}
