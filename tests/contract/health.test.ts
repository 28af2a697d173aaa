import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCutOffDatabase } from '../support/cut-off-database.ts';
import { dataFolder } from '../support/template.ts';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

test('getHealth 200: a well server says how its parts are', async () => {
	const { data } = await galley.anyone.GET('/health');
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	expect(data).toMatchObject({
		status: 'healthy',
		version,
		checks: { database: { status: 'healthy' }, jobs: { status: 'healthy' }, storage: { status: 'healthy' } }
	});
});

test('getLiveness 200: the process says that it lives, as text', async () => {
	const { data } = await galley.anyone.GET('/health/live', { parseAs: 'text' });
	expect(data).toBe('ok');
});

test('getHealth 503: a server whose database does not answer says so, and stays alive', async () => {
	const database = await startCutOffDatabase();
	const cut = await startChecked({ DATABASE_URL: database.url });
	expect((await cut.send('GET', '/api/health')).status).toBe(200);
	await database.cutOff();
	const { status, json } = await cut.send('GET', '/api/health');
	expect([status, json]).toMatchObject([503, { status: 'degraded', checks: { database: { status: 'failing' } } }]);
	expect((await cut.send('GET', '/api/health/live')).status).toBe(200);
	expect(await cut.stop()).toBe(0);
	await database.remove();
});

test('getHealth 503: a server whose jobs have lost their tables says so, and is well again when they are back', async () => {
	const database = await startCutOffDatabase();
	const server = await startChecked({ DATABASE_URL: database.url });
	await database.run('ALTER TABLE pgboss.job RENAME TO gone');
	const broken = await server.send('GET', '/api/health');
	expect([broken.status, broken.json.checks]).toMatchObject([503, { database: { status: 'healthy' }, jobs: { status: 'failing' } }]);
	await database.run('ALTER TABLE pgboss.gone RENAME TO job');
	expect((await server.send('GET', '/api/health')).status).toBe(200);
	await server.stop('SIGKILL');
	await database.remove();
});

test('getHealth 503: a server that cannot write its files says so', async () => {
	const folder = await dataFolder();
	const server = await startChecked({ GALLEY_DATA: folder });
	expect((await server.send('GET', '/api/health')).status).toBe(200);
	await rm(join(folder, 'media'), { recursive: true });
	await writeFile(join(folder, 'media'), 'Not a folder.');
	const { status, json } = await server.send('GET', '/api/health');
	expect([status, json.checks]).toMatchObject([503, { storage: { status: 'failing' }, database: { status: 'healthy' } }]);
	await rm(join(folder, 'media'));
	await mkdir(join(folder, 'media'));
	expect((await server.send('GET', '/api/health')).status).toBe(200);
	await server.stop();
	await rm(folder, { recursive: true });
});
