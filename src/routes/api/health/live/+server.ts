import { operation } from '$lib/server/operation';

export const GET = operation('getLiveness', async () => ({ status: 200, body: 'ok' }));
