import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db, inOneTransaction } from '../../src/lib/server/db/client.ts';
import { afterCommit, apart } from '../../src/lib/server/db/one-transaction.ts';
import { count } from '../../src/lib/server/domain/attempts.ts';
import { configure } from '../../src/lib/server/domain/settings.ts';
import { freshDatabase } from '../support/database.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await freshDatabase()));
afterAll(() => close());
beforeEach(() => db.secret.deleteMany());

const write = (name: string, value = 'x') => db.secret.create({ data: { name, value } });
const names = async () => (await db.secret.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name);
const last = async () => undefined;

test('what is written in it, in whatever way, is there with its last word or not at all', async () => {
	const work = async () => {
		await write('a');
		await db.$executeRaw`INSERT INTO secrets (name, value) VALUES ('b', 'x')`;
		await db.$transaction((tx) => tx.secret.create({ data: { name: 'c', value: 'x' } }));
		await db.$transaction(async () => write('d'));
		return names();
	};
	const seen = await inOneTransaction(work, async (tx, result) => {
		await tx.secret.create({ data: { name: 'e', value: result.join('') } });
	});
	expect([seen, await names()]).toEqual([
		['a', 'b', 'c', 'd'],
		['a', 'b', 'c', 'd', 'e']
	]);
	await db.secret.deleteMany();
	const refused = inOneTransaction(work, () => Promise.reject(new Error('No.')));
	await expect(refused).rejects.toThrow('No.');
	expect(await names()).toEqual([]);
});

test('an error of the work takes everything back', async () => {
	const failing = inOneTransaction(async () => {
		await write('a');
		throw new Error('No.');
	}, last);
	await expect(failing).rejects.toThrow('No.');
	expect(await names()).toEqual([]);
});

test('what fails within it and is caught takes back itself alone, first or later', async () => {
	await write('taken');
	const failing = () =>
		db.$transaction(async (tx) => {
			await tx.secret.create({ data: { name: `half ${Math.random()}`, value: 'x' } });
			await tx.secret.create({ data: { name: 'taken', value: 'x' } });
		});
	const refusals: unknown[] = [];
	const caught = (error: unknown) => void refusals.push((error as { code?: string }).code);
	await inOneTransaction(async () => {
		await failing().catch(caught);
		await write('a');
		await failing().catch(caught);
		await write('taken').catch(caught);
		await write('b');
	}, last);
	expect([refusals, await names()]).toEqual([
		['P2002', 'P2002', 'P2002'],
		['a', 'b', 'taken']
	]);
});

test('a read at the same time as a write waits for nobody but it', async () => {
	await write('a');
	const [, found, count] = await inOneTransaction(async () => Promise.all([write('b'), names(), db.secret.count()]), last);
	expect([found, count]).toEqual([['a', 'b'], 2]);
});

test('it holds nothing before the first write, and others see nothing before its end', async () => {
	const begun = Promise.withResolvers<undefined>();
	const go = Promise.withResolvers<undefined>();
	const running = inOneTransaction(async () => {
		begun.resolve(undefined);
		await go.promise;
		await write('a');
	}, last);
	await begun.promise;
	expect(await names()).toEqual([]);
	await write('b');
	go.resolve(undefined);
	await running;
	expect(await names()).toEqual(['a', 'b']);
});

test('what is to be done after the commit is done then, and not where there is none', async () => {
	const told = vi.fn();
	await inOneTransaction(
		async () => {
			await write('a');
			afterCommit(told);
			expect(told).not.toHaveBeenCalled();
		},
		async () => expect(told).not.toHaveBeenCalled()
	);
	expect(told).toHaveBeenCalledTimes(1);
	await inOneTransaction(async () => (afterCommit(told), Promise.reject(new Error('No.'))), last).catch(() => undefined);
	expect(told).toHaveBeenCalledTimes(1);
	afterCommit(told);
	expect(told).toHaveBeenCalledTimes(2);
});

test('what goes on when it is over is on its own', async () => {
	const over = Promise.withResolvers<undefined>();
	const late: Promise<unknown>[] = [];
	await inOneTransaction(async () => {
		await write('a');
		late.push(over.promise.then(() => write('b')));
	}, last);
	over.resolve(undefined);
	await Promise.all(late);
	expect(await names()).toEqual(['a', 'b']);
});

test('what is written apart from it stays, whatever becomes of the rest', async () => {
	const refused = inOneTransaction(async () => {
		await apart(() => write('counted'));
		await write('a');
		throw new Error('No.');
	}, last);
	await expect(refused).rejects.toThrow('No.');
	expect(await names()).toEqual(['counted']);
});

test('an attempt that is refused is counted all the same', async () => {
	configure({ rateLimit: true });
	const limits = [{ name: 'test', key: 'ada', points: 2, seconds: 60 }];
	const attempt = async () => {
		await count(limits);
		throw new Error('Wrong.');
	};
	const told = [];
	for (let n = 0; n < 3; n++) told.push(String(await inOneTransaction(attempt, last).catch((error: unknown) => error)));
	expect(told).toEqual(['Error: Wrong.', 'Error: Wrong.', expect.stringContaining('Too many attempts')]);
	configure({ rateLimit: false });
});

test('a list of queries is refused: nobody could say what they belong to', async () => {
	const listed = inOneTransaction(async () => db.$transaction([db.secret.count()]), last);
	await expect(listed).rejects.toThrow('give it a function');
});
