import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../prepare.js';
import type { Report } from './report.ts';

const numbers = 'docs/performance.md';

/** When and where: a number without them says nothing. */
export function circumstances(): string {
	const [core] = cpus();
	const system = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }[process.platform as string] ?? process.platform;
	const machine = `${system} ${process.arch}, ${cpus().length} cores${core ? ` (${core.model.trim()})` : ''}`;
	return `${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.versions.node}`;
}

export function withHeading(name: string, text: string): string {
	return `${text}\n\n${circumstances()}, \`npm run bench -- ${name}\``;
}

/** Puts what was measured between the marks that have the measurement's name. The rest of a page is written by hand. */
export async function write(name: string, { text, page = numbers, short, files = {} }: Report): Promise<void> {
	await replace(page, name, withHeading(name, text));
	if (short !== undefined) await replace('README.md', name, withHeading(name, short));
	for (const [file, content] of Object.entries(files)) await writeFile(join(root, 'docs', file), content);
}

async function replace(file: string, name: string, text: string): Promise<void> {
	const path = join(root, file);
	const before = await readFile(path, 'utf8');
	const marks = new RegExp(`(<!-- measured: ${name} -->\\n)[^]*?(<!-- end -->)`);
	if (!marks.test(before)) throw new Error(`${file} has no place for the measurement ${name}: <!-- measured: ${name} --> and <!-- end -->.`);
	await writeFile(
		path,
		before.replace(marks, (_, start: string, end: string) => `${start}${text}\n${end}`)
	);
}
