import * as orders from '../../../../../orders.ts';
import { operation } from '../../../engine.ts';

export const GET = operation('listOrders', async () => ({ status: 200, body: orders.list() }));

export const POST = operation('createOrder', async ({ body }) => ({ status: 201, body: orders.create(body) }));
