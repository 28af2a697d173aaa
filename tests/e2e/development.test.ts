import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch } from '../support/browser.ts';
import { copyTree } from '../support/tree-copy.ts';

const chromium = await findBrowser();

describe.runIf(chromium)('The development server', () => {
	let tree: Awaited<ReturnType<typeof copyTree>>;
	let server: ChildProcess;
	let browser: Browser;
	let url: string;
	let page: Page;

	beforeAll(async () => {
		tree = await copyTree();
		const vite = join(tree.folder, 'node_modules/vite/bin/vite.js');
		const env = { PATH: process.env.PATH, PORT: '3000', GALLEY_DATA: join(tree.folder, 'data'), GALLEY_SEED: 'off' };
		server = spawn(process.execPath, [vite, 'dev', '--port', '0', '--host', '127.0.0.1'], { cwd: tree.folder, env });
		url = await new Promise<string>((resolve, reject) => {
			let output = '';
			const listen = (chunk: Buffer) => {
				// Vite prints in colours even here.

				output += chunk.toString().replace(/\u001b\[\d+m/g, '');
				const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
				if (found) resolve(found[0]);
			};
			server.stdout?.on('data', listen);
			server.stderr?.on('data', listen);
			server.once('exit', () => reject(new Error(output)));
		});
		browser = await launch(chromium ?? '');
		page = await browser.newPage();
		// The first page waits for everything to be compiled and for a new database; on a busy machine that takes a while.
		await page.goto(url, { timeout: 120_000 });
	}, 180_000);
	afterAll(async () => {
		await browser.close();
		server.removeAllListeners('exit');
		const ended = new Promise((resolve) => server.once('exit', resolve));
		server.kill();
		await ended;
		await tree.remove();
	});

	/** Changes a file of the copy, sees what `look` looks for, and puts the file back. */
	async function whileBroken(file: string, change: (text: string) => string, look: () => Promise<void>): Promise<void> {
		const path = join(tree.folder, file);
		const text = await readFile(path, 'utf8');
		await writeFile(path, change(text));
		await look();
		await writeFile(path, text);
		await page.locator('vite-error-overlay').waitFor({ state: 'detached' });
	}

	const overlay = (text: string) => page.locator('vite-error-overlay').getByText(text).first().waitFor();

	test('shows where the contract is broken', async () => {
		const file = 'openapi/components/schemas/health.yaml';
		await whileBroken(
			file,
			(text) => text.replace('Health:\n', 'Health: [\n'),
			() => overlay(file)
		);
	});

	test('shows which operation lost its handler, and in which file', async () => {
		const file = 'src/routes/api/health/live/+server.ts';
		await whileBroken(
			file,
			(text) => text.replace("'getLiveness'", "'getLivenes'"),
			() => overlay(`${file} (GET): the contract has no operation \`getLivenes\``)
		);
	});

	test('follows a change of the contract without being started again', async () => {
		const status = async () => (await fetch(`${url}/api/posts?limit=60`)).status;
		expect(await status()).toBe(200);
		const path = join(tree.folder, 'openapi/components/parameters/paging.yaml');
		const text = await readFile(path, 'utf8');
		await writeFile(path, text.replace(/(name: limit[\s\S]*?maximum: )100/, '$150'));
		await expect.poll(status, { timeout: 15_000 }).toBe(400);
		await writeFile(path, text);
		await expect.poll(status, { timeout: 15_000 }).toBe(200);
	});

	test.each([
		['TRACE', '/api/posts', 405],
		['QUERY', '/api/posts', 405],
		['OPTIONS', '/api/posts', 204],
		['GET', '/api/posts/', 404],
		['GET', '/api/posts/%E0%A4%A', 400],
		['GET', '/api/nowhere', 404]
	])('answers %s %s with %i, as production does', async (method, path, status) => {
		const answer = await new Promise<{ status: number | undefined; type: string | undefined; cors: string | undefined }>((resolve, reject) => {
			const sent = request(`${url}${path}`, { method }, (response) => {
				const { statusCode, headers } = response.resume();
				resolve({ status: statusCode, type: headers['content-type'], cors: headers['access-control-allow-methods'] });
			});
			sent.once('error', reject).end();
		});
		expect(answer).toEqual({ status, type: status === 204 ? undefined : 'application/problem+json', cors: undefined });
	});
});
