import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as folder from '../../src/lib/server/storage/media-folder.ts';
import { takeTurns } from '../../src/lib/server/storage/turns.ts';

let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'galley-media-'));
	await folder.use(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const hash = 'a'.repeat(64);

async function filled(text: string): Promise<string> {
	const draft = await folder.draft();
	await writeFile(join(draft, 'original'), text);
	return draft;
}

test('what is settled is found whole, and nothing is left of the draft', async () => {
	await folder.settle(await filled('picture'), hash);
	const file = await folder.find(hash, 'original');
	expect(file?.size).toBe(7);
	expect(await readFile(file?.path ?? '', 'utf8')).toBe('picture');
	expect(await readdir(join(root, 'drafts'))).toEqual([]);
	expect([await folder.find(hash, '480.webp'), await folder.find('b'.repeat(64), 'original')]).toEqual([null, null]);
});

test('of two with the same content the first stays, and the second leaves nothing', async () => {
	await folder.settle(await filled('first'), hash);
	await folder.settle(await filled('again'), hash);
	expect(await readFile((await folder.find(hash, 'original'))?.path ?? '', 'utf8')).toBe('first');
	expect(await readdir(join(root, 'drafts'))).toEqual([]);
	await Promise.all(['one', 'two', 'three'].map(async (text) => folder.settle(await filled(text), 'c'.repeat(64))));
	expect([await Array.fromAsync(folder.settled()), await readdir(join(root, 'drafts'))]).toEqual([[hash, 'c'.repeat(64)], []]);
});

test('what is removed is gone, and may be removed again', async () => {
	await folder.settle(await filled('picture'), hash);
	await folder.remove(hash);
	await folder.remove(hash);
	expect([await folder.find(hash, 'original'), await Array.fromAsync(folder.settled())]).toEqual([null, []]);
});

test('a start removes the drafts that a process left behind, and none that is being filled', async () => {
	const [old, young] = [await filled('old'), await filled('young')];
	const yesterday = new Date(Date.now() - 86_400_000);
	await utimes(old, yesterday, yesterday);
	await folder.use(root);
	expect((await readdir(join(root, 'drafts'))).map((name) => join(root, 'drafts', name))).toEqual([young]);
});

test('so many tasks run at once, in the order they came, and one that fails gives up its turn', async () => {
	const inTurn = takeTurns(2);
	const begun: number[] = [];
	let running = 0;
	let most = 0;
	const tasks = [0, 1, 2, 3, 4, 5].map((number) =>
		inTurn(async () => {
			begun.push(number);
			most = Math.max(most, ++running);
			await new Promise((resolve) => setImmediate(resolve));
			running--;
			if (number % 2) throw new Error('no');
			return number;
		})
	);
	expect((await Promise.allSettled(tasks)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected']);
	expect([begun, most]).toEqual([[0, 1, 2, 3, 4, 5], 2]);
});
