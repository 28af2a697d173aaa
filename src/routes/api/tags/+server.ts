import { operation } from '$lib/server/operation';
import * as tags from '$lib/server/domain/tags';

export const GET = operation('listTags', async ({ query }) => ({ status: 200, body: await tags.list(query) }));
