import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coveragePage } from '../lib/testing/coverage/page.ts';
import { coverageOf, type Coverage } from '../lib/testing/coverage/report.ts';
import type { Document } from '../lib/testing/document/document.ts';
import { readContract } from '../lib/testing/document/read.ts';
import { project } from './project.ts';

/** What the tests have seen of the contract, by the lines that they left in `folder`. Writes the page beside them. */
export async function measureCoverage(folder: string): Promise<Coverage> {
	const document = JSON.parse(await readFile(join(project.root, project.modules, 'openapi.json'), 'utf8')) as Document;
	await mkdir(folder, { recursive: true });
	const seen = new Map<string, number>();
	for (const name of (await readdir(folder)).filter((file) => file.startsWith('seen-')))
		for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) seen.set(line, (seen.get(line) ?? 0) + 1);
	const coverage = coverageOf(readContract(document), seen);
	await writeFile(join(folder, 'coverage.html'), coveragePage('Galley', coverage));
	return coverage;
}
