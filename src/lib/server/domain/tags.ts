import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';

type TagList = components['schemas']['TagList'];

/** The most used first; of those used alike, the first in the alphabet. */
export async function list({ limit }: { limit: number }): Promise<TagList> {
	const items = await db.$queryRaw<TagList['items']>`
		SELECT tag AS name, count(*)::int AS count FROM posts, unnest(tags) AS tag
		WHERE status = 'published' GROUP BY tag ORDER BY count DESC, name LIMIT ${limit}`;
	return { items, limit };
}
