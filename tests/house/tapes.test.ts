import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compareTapes } from '../support/compare-tapes.ts';
import type { Taped } from '../support/tape.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function tapeOf(...exchanges: [asked: string, answered: string][]): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'galley-tape-'));
	folders.push(folder);
	const lines = exchanges.map(([asked, answered]): Taped => ({ file: 'contract/a.test.ts', test: 'it is read', asked, answered }));
	await writeFile(join(folder, '1.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
	return folder;
}

const post = (id: string, title = 'Ink') => `{"id":"post_${id}","title":"${title}","createdAt":"2026-11-20T10:15:00.${id.slice(0, 3).replace(/\D/g, '1')}Z"}`;
const answer = (body: string, type = 'application/json') => `200\ncontent-type: ${type}\netag: "7f3k9q2m4x8c1v6b0n5t.1"\n\n${body}`;
const [one, other] = ['7f3k9q2m4x8c1v6b0n5t', '2m4x8c1v6b0n5t7f3k9q'];

const differencesOf = async (mine: [string, string][], theirs: [string, string][]) =>
	(await compareTapes(await tapeOf(...mine), await tapeOf(...theirs))).differences.map(({ asked, text }) => [asked, text.includes('but in the other run')]);

test('what differs in ids, times and the order of rows is alike', async () => {
	const list = (...posts: string[]) => answer(`{"items":[${posts.join(',')}],"limit":20}`);
	const mine: [string, string][] = [
		[`GET /api/posts/post_${one}`, answer(post(one))],
		['GET /api/posts', list(post(one), post(other, 'Press'))]
	];
	const theirs: [string, string][] = [
		[`GET /api/posts/post_${other}`, answer(post(other))],
		['GET /api/posts', list(post(one, 'Press'), post(other))]
	];
	expect(await differencesOf(mine, theirs)).toEqual([]);
	const { exchanges, tests } = await compareTapes(await tapeOf(...mine), await tapeOf(...theirs));
	expect([exchanges, tests]).toEqual([2, 1]);
});

test.each<[string, string]>([
	['a word of the body', answer(post(one, 'Inc'))],
	['a space of the body', answer(post(one).replace(',', ', '))],
	['a header', answer(post(one)).replace('etag', 'x-etag')],
	['the version in a tag', answer(post(one)).replace('.1"', '.2"')],
	['the status', answer(post(one)).replace('200', '203')]
])('%s is not', async (_, theirs) => {
	expect(await differencesOf([['GET /api/posts/ink', answer(post(one))]], [['GET /api/posts/ink', theirs]])).toEqual([['GET /api/posts/ink', true]]);
});

test('nor is what only one of them asked for, or got another answer to in the end', async () => {
	const right: [string, string] = ['GET /api/posts/ink', answer(post(one))];
	expect(await differencesOf([right], [right, ['GET /api/tags', answer('{"items":[]}')]])).toEqual([['GET /api/tags', true]]);
	// Asked until it was there: as often as it took.
	const waiting: [string, string] = ['GET /api/posts/ink', '404\n\n'];
	expect(await differencesOf([waiting, right], [waiting, waiting, right])).toEqual([]);
	expect(await differencesOf([waiting, right], [waiting, waiting, waiting])).toEqual([['GET /api/posts/ink', true]]);
});
