import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCutOffDatabase } from '../support/cut-off-database.ts';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

test('getHealth 200: a well server says how its parts are', async () => {
	const { data } = await galley.anyone.GET('/health');
	expect(data).toMatchObject({ status: 'healthy', checks: { database: { status: 'healthy' } } });
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
