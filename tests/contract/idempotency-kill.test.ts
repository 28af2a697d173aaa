import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Galley } from '../support/galley.ts';
import { killAtRandom, lastingData, moments, type Lasting } from '../support/kill.ts';

let data: Lasting;
beforeAll(async () => (data = await lastingData()));
afterAll(() => data.remove());

const keyOf = (title: string) => `key-of-${title.replaceAll(' ', '-')}`;
const create = (galley: Galley, title: string) =>
	galley.owner.POST('/posts', { params: { header: { 'Idempotency-Key': keyOf(title) } }, body: { title, body: 'Once.' } });

test(
	'a server killed in the middle leaves no post without its answer: who sends again gets it, and it is there once',
	{ timeout: 200_000 * moments },
	async () => {
		const sent: string[] = [];
		const answered = new Map<string, string>();
		const env = { ...data.env, GALLEY_REQUEST_TIMEOUT: '1' };
		const galley = await killAtRandom(env, 600, async (server, moment) => {
			// Several at once, so that the end finds each at another place.
			const write = async (writer: number) => {
				for (let n = 0; ; n++) {
					const title = `moment ${moment} writer ${writer} post ${n}`;
					sent.push(title);
					const { data } = await create(server, title);
					if (data) answered.set(title, data.id);
				}
			};
			await Promise.all([write(1), write(2), write(3)]);
		});
		for (const title of sent) {
			let { data, response } = await create(galley, title);
			// On a server's database the lease of who died has to end: after the time of a body, and half a minute.
			for (let waited = 0; response.status === 409 && waited < 60; waited++) {
				await new Promise((resolve) => setTimeout(resolve, 1000));
				({ data, response } = await create(galley, title));
			}
			expect([title, response.status]).toEqual([title, 201]);
			if (answered.has(title)) expect([title, data?.id, response.headers.get('idempotency-replayed')]).toEqual([title, answered.get(title), 'true']);
			answered.set(title, data?.id ?? '');
		}
		const titles: string[] = [];
		for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
			const { data: page } = await galley.owner.GET('/posts', {
				params: { query: { status: 'draft', limit: 100, ...(cursor === undefined ? {} : { cursor }) } }
			});
			titles.push(...(page?.items ?? []).map(({ title }) => title));
			cursor = page?.nextCursor ?? undefined;
		}
		expect(titles.sort()).toEqual([...sent].sort());
		await galley.stop();
	}
);
