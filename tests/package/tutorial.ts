import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { blocksOf, type Block } from '../house/markdown-blocks.ts';

const run = promisify(execFile);
const text = await readFile('docs/engine.md', 'utf8');

/** The files that the tutorial has its reader write. */
export const files = blocksOf(text).flatMap(({ above, text }) => {
	const name = /^`([^`]+)`, a new file:$/.exec(above)?.[1];
	return name === undefined ? [] : [{ name, text: `${text}\n` }];
});

/** What is typed, and what the tutorial says comes of it. */
export function shells(): { command: string; outcome: string | null }[] {
	const blocks = blocksOf(text);
	const outcomeOf = (at: number): Block | undefined => (blocks[at + 1]?.language === 'text' ? blocks[at + 1] : undefined);
	return blocks.flatMap(({ language, text }, at) => (language === 'sh' ? [{ command: text, outcome: outcomeOf(at)?.text ?? null }] : []));
}

/** What the build says where a handler is missing. */
export const missingHandler = blocksOf(text).find(({ text }) => text.startsWith('- src/routes'))?.text ?? '';

export interface App {
	folder: string;
	/** Runs a line of the tutorial. Rejects with what it printed where it fails. */
	shell(command: string): Promise<string>;
	serve(port: number): Promise<ChildProcess>;
}

/** An empty folder somewhere else, with every file of the tutorial in it. */
export async function writeApp(): Promise<App> {
	const folder = await mkdtemp(join(tmpdir(), 'galley-notes-'));
	for (const { name, text } of files) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), text);
	}
	// Nothing of this project may be found by accident.
	const env = Object.fromEntries(
		Object.entries(process.env).filter(
			([name]) => !/^(npm_(?!config_(registry|cache|userconfig)$)|VITEST|NODE_ENV|NODE_PATH|NODE_OPTIONS|DEV|PROD|MODE|SSR|TEST|BASE_URL)/.test(name)
		)
	);
	return {
		folder,
		async shell(command) {
			try {
				const { stdout, stderr } = await run('sh', ['-c', command], { cwd: folder, env, maxBuffer: 1e8 });
				return stripVTControlCharacters(stdout + stderr);
			} catch (error) {
				const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
				throw new Error(`${command}\n${stdout}${stderr}`, { cause: error });
			}
		},
		async serve(port) {
			const child = spawn(process.execPath, ['build'], { cwd: folder, env: { ...env, PORT: String(port) }, stdio: 'ignore' });
			for (let tries = 0; tries < 200; tries++) {
				if (await fetch(`http://127.0.0.1:${port}/api/notes`).catch(() => null)) return child;
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
			throw new Error('The app of the tutorial did not begin to answer.');
		}
	};
}
