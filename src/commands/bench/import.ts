import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from '../prepare.js';
import { seconds, timed, type Row } from './row.ts';
import { ownerKey, type Server } from './server.ts';

const count = 500;

/** A folder of articles of about 3 kB, brought in twice: the second time nothing is new. */
export async function importArticles({ url }: Server): Promise<Row[]> {
	const folder = await mkdtemp(join(tmpdir(), 'galley-articles-'));
	try {
		for (let number = 1; number <= count; number++) await writeFile(join(folder, `article-${number}.md`), article(number));
		const run = async () => {
			const { code, output } = await capture('node', ['src/commands/import.ts', folder], { GALLEY_URL: url, GALLEY_KEY: ownerKey });
			if (code !== 0) throw new Error(output);
		};
		return [
			{ what: `Import of ${count} articles`, result: seconds(await timed(run)) },
			{ what: 'The same again, nothing changed', result: seconds(await timed(run)) }
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function article(number: number): string {
	const day = new Date(Date.UTC(2025, 0, number)).toISOString();
	const front = `---\ntitle: 'Proof number ${number}'\ndate: ${day}\ntags: [proofs, year-${day.slice(0, 4)}]\n---\n`;
	return `${front}\nThe sheet number ${number}.\n\n${'A paragraph with **some** words, a [link](/) and `code`.\n\n'.repeat(50)}`;
}
