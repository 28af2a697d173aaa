import type { Client } from '../../lib/client/client.ts';
import { ProblemError } from '../../lib/client/problem.ts';
import { FrontMatterError, type Article } from '../../lib/markdown/front-matter.ts';
import { readFileAsArticle } from './read.ts';
import { showProgress } from './progress.ts';
import { store, type Stored } from './store.ts';

export type Tally = Record<Stored | 'failed', number>;

/** Enough to keep a server busy while answers travel. */
const atOnce = 4;

/** Stores every file as a post. A refused file is reported and the rest go on; a server that is gone ends it all. */
export async function importAll(client: Client, folder: string, files: string[]): Promise<Tally> {
	const tally: Tally = { created: 0, updated: 0, unchanged: 0, failed: 0 };
	const progress = showProgress(files.length);
	const bySlug = new Map<string, string>();
	const queue = files.values();

	async function work(): Promise<void> {
		for (const file of queue) {
			const outcome = await importOne(client, folder, file, bySlug);
			if (outcome instanceof Error) progress.report(file, explain(outcome));
			tally[outcome instanceof Error ? 'failed' : outcome]++;
			progress.step();
		}
	}

	await Promise.all(Array.from({ length: atOnce }, work)).finally(() => progress.end());
	return tally;
}

async function importOne(client: Client, folder: string, file: string, bySlug: Map<string, string>): Promise<Stored | Error> {
	try {
		const article = await readFileAsArticle(folder, file);
		claim(article, file, bySlug);
		return await store(client, article);
	} catch (error) {
		if (error instanceof FrontMatterError || error instanceof ProblemError) return error;
		throw error;
	}
}

/** Two files with one slug would overwrite each other at every run. */
function claim({ slug }: Article, file: string, bySlug: Map<string, string>): void {
	const other = bySlug.get(slug);
	if (other !== undefined) throw new FrontMatterError(`It has the slug \`${slug}\`, as ${other} has. Give one of them another \`slug\`.`);
	bySlug.set(slug, file);
}

function explain(error: Error): string {
	if (!(error instanceof ProblemError)) return error.message;
	const faults = error.problem.errors?.map(({ detail }) => detail) ?? [];
	return faults.length > 0 ? faults.join(' ') : error.problem.detail;
}
