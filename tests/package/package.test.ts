import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingLine } from '../house/markdown-blocks.ts';
import { execute } from '../house/run.ts';
import { pack } from './pack.ts';
import { missingHandler, shells, writeApp, type App } from './tutorial.ts';

const minutes = 60_000;
const port = 3000 + Math.floor(Math.random() * 20_000);
const [install, build, refused, created, suite] = shells();

let app: App;
const leftovers: string[] = [];
let tarball: string;
let packed: string;
beforeAll(async () => {
	packed = await mkdtemp(join(tmpdir(), 'galley-packed-'));
	leftovers.push(packed);
	tarball = await pack(packed);
	app = await writeApp();
	leftovers.push(app.folder);
}, 3 * minutes);
afterAll(() => Promise.all(leftovers.map((folder) => rm(folder, { recursive: true, force: true }))));

const edit = async (file: string, change: (text: string) => string) => {
	const before = await readFile(join(app.folder, file), 'utf8');
	await writeFile(join(app.folder, file), change(before));
	return () => writeFile(join(app.folder, file), before);
};
const handlers = 'src/routes/api/notes/[note]/+server.ts';

describe('The package, in an app that shares nothing with this one', () => {
	test('needs nothing but what the engine imports', async () => {
		const { dependencies } = JSON.parse(await execute('tar', ['xzOf', tarball, 'package/package.json'], packed)) as { dependencies: object };
		expect(Object.keys(dependencies)).toEqual([
			'@redocly/cli',
			'ajv',
			'ajv-formats',
			'eventsource-parser',
			'fast-check',
			'openapi-fetch',
			'openapi-typescript',
			'typescript',
			'yaml'
		]);
	});

	test('is installed', { timeout: 4 * minutes }, async () => {
		expect(install?.command).toContain(' galley ');
		await app.shell(install?.command.replace(' galley ', ` ${tarball} `).concat(' --no-audit --no-fund --loglevel=error --prefer-offline') ?? '');
	});

	test('builds the app of the tutorial', { timeout: 2 * minutes }, async () => {
		await app.shell(build?.command ?? '');
	});

	test('stops a build whose handlers are not those of the contract, and says which', { timeout: 2 * minutes }, async () => {
		const restore = await edit(handlers, (text) => text.slice(0, text.indexOf('export const DELETE')));
		await expect(app.shell('npm run build')).rejects.toThrow(missingHandler);
		await restore();
	});

	test('carries types into the handlers: what the contract does not declare does not compile', { timeout: 2 * minutes }, async () => {
		await app.shell('npx tsc --noEmit');
		const wrong = [
			['status: 204', 'status: 205'],
			['notes.put(path.note, body)', '{ ...notes.put(path.note, body), secret: 1 }'],
			['path.note', 'path.nota']
		] as const;
		for (const [right, other] of wrong) {
			const restore = await edit(handlers, (text) => text.replace(right, other));
			await expect(app.shell('npx tsc --noEmit'), other).rejects.toThrow(/error TS/);
			await restore();
		}
	});

	describe('once it is served', () => {
		let server: ChildProcess;
		beforeAll(async () => {
			await app.shell('npm run build');
			server = await app.serve(port);
		}, 2 * minutes);
		afterAll(() => void server.kill());

		test.each([refused, created])('answers as the tutorial says', async (shell) => {
			const answer = await app.shell(`${shell?.command.replace('localhost:3000', `127.0.0.1:${port}`) ?? ''} -s`);
			expect(missingLine(shell?.outcome ?? '', answer), answer).toBeNull();
		});

		test('shows its documentation, and everything that it needs', async () => {
			const page = await (await fetch(`http://127.0.0.1:${port}/docs`)).text();
			const script = /src="([^"]+)"/.exec(page)?.[1] ?? '';
			expect((await fetch(new URL(script, `http://127.0.0.1:${port}/docs`))).status).toBe(200);
			expect(await (await fetch(`http://127.0.0.1:${port}/docs/openapi.json`)).json()).toMatchObject({ info: { title: 'Notes' } });
		});

		test('answers everything below its base by the contract', async () => {
			for (const [path, status] of [
				['/api/nothing', 404],
				['/api/notes/', 404],
				['/api/notes?limit=0', 400]
			] as const) {
				const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
				expect([answer.status, answer.headers.get('content-type')], path).toEqual([status, 'application/problem+json']);
			}
		});
	});

	test('brings a suite that the app passes', { timeout: 3 * minutes }, async () => {
		expect(await app.shell(suite?.command ?? '')).toMatch(/Tests\s+\d+ passed/);
	});

	test('and that finds a server which does not keep its contract', { timeout: 3 * minutes }, async () => {
		const restore = await edit('src/api/notes.ts', (text) => text.replace('	notes.delete(id);\n', ''));
		await expect(app.shell(suite?.command ?? '')).rejects.toThrow(/What was deleted/);
		await restore();
	});
});
