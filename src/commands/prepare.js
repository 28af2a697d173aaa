// Everything between a fresh clone and a build. Plain JavaScript for Node 20: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFresh, markFresh } from './stamps.js';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'node_modules/.bin');
const windows = process.platform === 'win32';

/** The project's own Node, installed by npm, so that every machine runs the same one. */
export const node = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

/**
 * Says what is being done, for work that takes its time.
 * @param {string} text
 */
export function say(text) {
	console.log(`  ${text}`);
}

/** Installs what the lockfile says, unless it is there. */
export function install() {
	if (existsSync(node) && isInstalled(root)) return;
	say('Installing (about a minute, once) ...');
	installIn(root);
	if (!existsSync(node)) throw new Error('Node 24 was not installed: npm did not run the install script of the package `node`. Run: npm rebuild node');
}

/**
 * What the lockfile of a folder says, whether or not it is there.
 * @param {string} folder
 */
export function installIn(folder) {
	const npm = process.env.npm_execpath;
	const args = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
	const { status } = npm
		? spawnSync(process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' })
		: spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: windows });
	if (status !== 0) throw new Error('npm could not install. What it printed above says why.');
}

/**
 * Compares versions, not times: a checkout changes times. Packages for other platforms may be missing.
 * @param {string} folder
 */
export function isInstalled(folder) {
	const hidden = join(folder, 'node_modules/.package-lock.json');
	if (!existsSync(hidden)) return false;
	/** @type {Record<string, { version: string, optional?: boolean }>} */
	const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
	/** @type {Record<string, { version: string }>} */
	const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
	return Object.entries(wanted).every(([name, { version, optional }]) => name === '' || (present[name]?.version ?? (optional ? version : null)) === version);
}

/** The database client from its schema, and SvelteKit's types: what types and builds stand on. */
export async function prepare() {
	const inputs = ['prisma/schema.prisma', 'package-lock.json', 'svelte.config.js'];
	if (isFresh('prepare', inputs, ['src/lib/server/db/generated/client.ts', '.svelte-kit/tsconfig.json'])) return;
	await run('svelte-kit', ['sync']);
	// Only the engine for migrations would be downloaded here, and we bring our own.
	await run('prisma', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' });
	markFresh('prepare', inputs);
}

/** The production build, from contract to pages, unless nothing has changed since the last one. */
export async function build() {
	const inputs = [
		'src',
		'openapi',
		'static',
		'prisma/schema.prisma',
		'package-lock.json',
		'package.json',
		'svelte.config.js',
		'vite.config.ts',
		'tsconfig.json'
	];
	if (isFresh('build', inputs, ['build/handler.js'])) return;
	say('Building ...');
	await run('vite', ['build', '--logLevel', 'warn']);
	markFresh('build', inputs);
}

/**
 * Runs an installed tool on the project's Node. Throws what it printed if it fails.
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @param {string} [cwd]
 */
export async function run(tool, args, env = {}, cwd = root) {
	const { code, output } = await capture(tool, args, env, cwd);
	if (code !== 0) throw new Error(`${output.trim()}\n\n${tool} ${args.join(' ')} failed.`);
}

/**
 * Like `run`, but gives the outcome instead of throwing.
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @param {string} [cwd]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function capture(tool, args, env = {}, cwd = root) {
	return new Promise((resolve) => {
		const child = spawn(join(bin, windows ? `${tool}.cmd` : tool), args, { cwd, shell: windows, env: toolEnv(env), stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.once('error', (error) => resolve({ code: 1, output: String(error) }));
		child.once('close', (code) => resolve({ code, output }));
	});
}

/**
 * Tools are scripts that look for `node` on the path: it must be ours. Nobody is told that they run.
 * @param {Record<string, string>} [env]
 * @returns {Record<string, string>}
 */
export function toolEnv(env = {}) {
	const separator = windows ? ';' : ':';
	return {
		...process.env,
		PATH: `${dirname(node)}${separator}${bin}${separator}${process.env.PATH}`,
		REDOCLY_TELEMETRY: 'off',
		REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
		CHECKPOINT_DISABLE: '1',
		...env
	};
}
