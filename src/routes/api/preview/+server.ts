import { operation } from '$lib/server/operation';
import * as preview from '$lib/server/domain/preview';

export const GET = operation('previewLink', async ({ query, actor }) => ({ status: 200, body: await preview.read(query.url, actor) }));
