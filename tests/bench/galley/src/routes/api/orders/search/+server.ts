import * as orders from '../../../../../../orders.ts';
import { operation } from '../../../../engine.ts';

export const GET = operation('searchOrders', async ({ query }) => ({ status: 200, body: orders.search(query) }));
