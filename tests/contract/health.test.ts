import { afterAll, beforeAll, expect, test } from 'vitest';
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
