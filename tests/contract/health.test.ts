import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGalley, type Galley } from '../support/galley.ts';

let galley: Galley;
beforeAll(async () => (galley = await startGalley()));
afterAll(() => galley.stop());

test('a well server answers 200 and says how its parts are', async () => {
	const { data } = await galley.anyone.GET('/health');
	expect(data).toMatchObject({ status: 'healthy', checks: { database: { status: 'healthy' } } });
});
