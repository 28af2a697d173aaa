import { operation } from '$lib/server/operation';
import * as health from '$lib/server/domain/health';

export const GET = operation('getHealth', async () => {
	const body = await health.check();
	return { status: body.status === 'healthy' ? 200 : 503, body };
});
