import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doorsAgree, type Door } from '../../src/commands/both-doors.ts';
import { compareTapes } from '../support/compare-tapes.ts';
import type { Taped } from '../support/tape.ts';

let home: string;
beforeEach(async () => (home = await mkdtemp(join(tmpdir(), 'galley-tapes-'))));
afterEach(() => rm(home, { recursive: true }));

type Said = [asked: string, answered: string];

/** A tape of one test. */
async function tape(name: string, exchanges: Said[], file = 'contract/a.test.ts'): Promise<string> {
	const folder = join(home, name);
	await mkdir(folder, { recursive: true });
	const lines = exchanges.map(([asked, answered]): Taped => ({ file, test: 'it is read', asked, answered }));
	await writeFile(join(folder, `${file.replaceAll('/', '-')}.ndjson`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
	return folder;
}

const ink = '7f3k9q2m4x8c1v6b0n5t';
const press = '2m4x8c1v6b0n5t7f3k9q';
const post = (id: string, title = 'Ink', by = 'user_4w7z1c9f3h6k8m2p5r0u') =>
	`{"id":"post_${id}","title":"${title}","author":"${by}","createdAt":"2026-11-20T10:15:00.${id.charCodeAt(0)}0Z"}`;
const answer = (body: string) => `200\ncontent-type: application/json\netag: "${ink}.1"\n\n${body}`;
const read = 'GET /api/posts/ink';
const right: Said = [read, answer(post(ink))];

const differences = async (mine: Said[], theirs: Said[]) =>
	(await compareTapes(await tape('one', mine), await tape('other', theirs))).differences.map(({ asked }) => asked);

test('what differs in ids and times is alike', async () => {
	const two = (one: string, other: string) => answer(`{"items":[${post(one)},${post(other, 'Press')}]}`);
	expect(await differences([['GET /api/posts', two(ink, press)]], [['GET /api/posts', two(press, ink).replace(`"${ink}.1"`, `"${press}.1"`)]])).toEqual([]);
	expect(await differences([[`GET /api/posts/post_${ink}`, answer('{}')]], [[`GET /api/posts/post_${press}`, answer('{}').replace(ink, press)]])).toEqual([]);
	const { exchanges, tests } = await compareTapes(join(home, 'one'), join(home, 'other'));
	expect([exchanges, tests.size]).toEqual([1, 1]);
});

test.each<[string, string]>([
	['a word of the body', answer(post(ink, 'Inc'))],
	['a space of the body', answer(post(ink).replace(',', ', '))],
	['whose id it is', answer(post(ink, 'Ink', `post_${ink}`))],
	['how a time is written', answer(post(ink).replace(/\.\d+Z/, 'Z'))],
	['a header', answer(post(ink)).replace('etag', 'x-etag')],
	['the version in a tag', answer(post(ink)).replace('.1"', '.2"')],
	['the status', answer(post(ink)).replace('200', '203')]
])('%s is not', async (_, theirs) => {
	expect(await differences([right], [[read, theirs]])).toEqual([read]);
});

test('nor is the order of rows, what only one of them asked for, or what came in another order', async () => {
	const rows = (...titles: string[]) => answer(`{"items":[${titles.map((title) => `"${title}"`).join(',')}]}`);
	expect(await differences([[read, rows('Ink', 'Press')]], [[read, rows('Press', 'Ink')]])).toEqual([read]);
	expect(await differences([right], [right, ['GET /api/tags', answer('{}')]])).toEqual([null]);
	expect(await differences([right, [read, '304\n\n']], [[read, '304\n\n'], right])).toEqual([read]);
});

test('who waits asks more or less often, as long as nothing fails and the end is the same', async () => {
	const waiting: Said = [read, '404\n\n'];
	expect(await differences([waiting, right], [waiting, waiting, right])).toEqual([]);
	expect(await differences([waiting, right], [waiting, waiting, waiting])).toEqual([read]);
	expect(await differences([right], [[read, '500\n\n'], right])).toEqual([read]);
	const made: Said = ['POST /api/posts', '201\n\n'];
	expect(await differences([made], [made, made])).toEqual(['POST /api/posts']);
});

/** Both doors at first, and what each says when it is asked again. */
async function agree(first: Record<Door, Said[]>, again?: Record<Door, Said[]>, failed = 0, alone: string[] = []) {
	for (const door of ['node', 'kit'] as const) await tape(door, first[door]);
	const run = async (door: Door) => {
		if (again) await tape(`${door}-again`, again[door]);
		return { passed: 1, failed };
	};
	const log = vi.spyOn(console, 'log').mockReturnValue();
	const outcome = await doorsAgree(run, alone, home);
	const told = log.mock.calls.flat().join('\n');
	log.mockRestore();
	return { ...outcome, told };
}

const wrong: Said = [read, '500\n\n'];

test('doors that differ once only agree, and it is told', async () => {
	expect(await agree({ node: [right], kit: [right] })).toMatchObject({ passed: true, name: 'both doors: 1 exchanges of 1 tests are alike' });
	const { passed, told } = await agree({ node: [right], kit: [wrong] }, { node: [right], kit: [right] });
	expect([passed, told]).toEqual([true, `  once  contract/a.test.ts > it is read: ${read}`]);
});

test('doors that differ twice, or cannot be asked again, do not', async () => {
	expect(await agree({ node: [right], kit: [wrong] }, { node: [right], kit: [wrong] })).toMatchObject({ passed: false });
	expect((await agree({ node: [right], kit: [wrong] })).output).toContain('but in the other run');
	expect((await agree({ node: [right], kit: [wrong] }, { node: [right], kit: [right] }, 1)).output).toBe(
		'Tests that were run again have failed.\n\nTests that were run again have failed.'
	);
	// What is new each time, and has no mark, never has a twin.
	const asking = (n: number): Said[] => [[`GET /api/posts?q=${n}`, '200\n\n']];
	expect(await agree({ node: asking(1), kit: asking(2) }, { node: asking(3), kit: asking(4) })).toMatchObject({ passed: false });
});

test('nor do those of which nothing is known, or not everything', async () => {
	expect((await agree({ node: [], kit: [] })).output).toBe('Nothing was recorded.');
	await tape('node', [right], 'contract/b.test.ts');
	expect((await agree({ node: [right], kit: [right] })).output).toBe('contract/b.test.ts went through one door only.');
	expect(await agree({ node: [right], kit: [right] }, undefined, 0, ['contract/b.test.ts'])).toMatchObject({ passed: true });
});

test('a tape that was cut off says where', async () => {
	await mkdir(join(home, 'torn'));
	await writeFile(join(home, 'torn/1.ndjson'), '{"file":"contract/a.te');
	await expect(compareTapes(join(home, 'torn'), join(home, 'torn'))).rejects.toThrow('torn/1.ndjson:1 is no exchange. The run that wrote it was cut off');
});
