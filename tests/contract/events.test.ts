import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

test('listEvents 200: an empty publication has no history', async () => {
	const { data } = await galley.owner.GET('/events', { params: { query: { type: ['webhook.test'] } } });
	expect(data).toEqual({ items: [], limit: 20 });
});
