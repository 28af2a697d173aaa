import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../../markdown/front-matter.ts';
import type { Actor } from './actor.ts';
import * as posts from './posts.ts';

/** Fills an empty publication with the articles of a folder, so that there is something to see. */
export async function seed(folder: string, owner: Actor): Promise<void> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
	for (const name of names) {
		const { title, slug, date, tags, draft, body } = readArticle(await readFile(join(folder, name), 'utf8'), name);
		const { post } = await posts.create({ title, slug, tags, body }, owner);
		if (!draft) await posts.publish(post.id, date ?? undefined, owner);
	}
}
