import type { components } from '../../client/generated/types.ts';
import { ask } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { untilSomethingHappens } from './kept.ts';

type TagList = components['schemas']['TagList'];

/** The most used first; of those used alike, the first in the alphabet. */
export async function list({ limit }: { limit: number }): Promise<TagList> {
	const items = await untilSomethingHappens(`tags ${limit}`, () => ask<TagList['items'][number]>(counts(limit)));
	return { items, limit };
}

/** Posts with the same tags are counted together first: that takes nothing but the index of the tags of published posts. */
export const counts = (limit: number) => Prisma.sql`
	SELECT tag AS name, sum(posts)::int AS count
	FROM (SELECT tags, count(*) AS posts FROM posts WHERE status = 'published' GROUP BY tags) alike, unnest(tags) AS tag
	GROUP BY tag ORDER BY count DESC, name LIMIT ${limit}`;
