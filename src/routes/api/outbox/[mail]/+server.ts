import { operation } from '$lib/server/operation';
import * as outbox from '$lib/server/domain/outbox';

export const GET = operation('getMail', async ({ path, actor }) => ({ status: 200, body: await outbox.get(path.mail, actor) }));
