import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { projectFiles } from './tree.ts';

interface Manifest {
	scripts: Record<string, string>;
	dependencies: Record<string, string>;
	devDependencies?: Record<string, string>;
	overrides?: Record<string, string>;
	allowScripts: Record<string, boolean>;
}

interface Lockfile {
	packages: Record<string, { version: string; hasInstallScript?: boolean; bin?: string | Record<string, string>; peerDependencies?: Record<string, string> }>;
}

async function readJson<T>(file: string): Promise<T> {
	return JSON.parse(await readFile(file, 'utf8')) as T;
}

const files = (await projectFiles()).filter((file) => /\.(ts|js|svelte|json|prisma)$/.test(file) && !/(^|\/)package(-lock)?\.json$/.test(file));
const bench = 'tests/bench/';

/** A package.json, its lockfile, and the code that is judged by them. */
async function readProject(folder: string, code: string[]) {
	const manifest = await readJson<Manifest>(`${folder}package.json`);
	const { packages } = await readJson<Lockfile>(`${folder}package-lock.json`);
	const texts = await Promise.all(code.map((file) => readFile(file, 'utf8')));
	return { name: `${folder}package.json`, manifest, packages, code, texts, wanted: { ...manifest.dependencies, ...manifest.devDependencies } };
}

const app = await readProject(
	'',
	files.filter((file) => !file.startsWith(bench))
);
/** What Galley is measured beside: installed by those who measure, and by nobody else. */
const beside = await readProject(
	bench,
	files.filter((file) => file.startsWith(bench))
);

describe.each([app, beside])('$name', ({ name, manifest, packages, code, texts, wanted }) => {
	test('names one version of each dependency, and no range', () => {
		const versions = Object.entries({ ...wanted, ...manifest.overrides });
		expect(versions.length).toBeGreaterThan(15);
		expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([]);
	});

	test('names the versions that the lockfile installs', () => {
		const other = Object.entries(wanted).filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version);
		expect(other).toEqual([]);
	});

	test('has a lockfile that names no registry', async () => {
		expect(await readFile(name.replace('.json', '-lock.json'), 'utf8')).not.toContain('"resolved"');
	});

	test('has no dependency that nothing uses', () => {
		const locked = Object.keys(wanted).map((name) => ({ name, ...packages[`node_modules/${name}`] }));
		const peers = new Set(locked.flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies)));
		const unused = locked.filter(({ name, bin }) => {
			const typed = name.replace(/^@types\//, '');
			if (name.startsWith('@types/')) return !(typed in wanted);
			const commands = typeof bin === 'string' ? [name] : Object.keys(bin ?? {});
			return !peers.has(name) && !isNamed(texts, name) && !commands.some((command) => texts.some((text) => text.includes(`'${command}'`)));
		});
		expect(unused.map(({ name }) => name)).toEqual([]);
	});

	test('has every package that the code imports', () => {
		const imported = code.flatMap((file, index) => (/\.(ts|js|svelte)$/.test(file) ? importsOf(texts[index] ?? '') : []));
		// Node looks into the folders above, too: what is ours there is not installed a second time.
		const own = new Set([...Object.keys(wanted), ...Object.keys(app.wanted)]);
		expect(imported.length).toBeGreaterThan(20);
		expect([...new Set(imported)].filter((name) => !own.has(name))).toEqual([]);
	});

	test('decides for every package with an install script whether it may run', () => {
		const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
		const names = scripted.map(([path]) => path.split('node_modules/').at(-1));
		expect(new Set(Object.keys(manifest.allowScripts))).toEqual(new Set(names));
	});
});

describe('package.json', () => {
	test('has only scripts whose files are there, one command for each intent', () => {
		const missing = Object.values(app.manifest.scripts).filter((script) => {
			const [, file, command] = /^node (src\/commands\/[\w-]+\.js)(?: ([\w-]+)(?: \w+)?)?$/.exec(script) ?? [];
			const runs = command === undefined ? file : `src/commands/${command}.ts`;
			return file === undefined || !app.code.includes(file) || runs === undefined || !app.code.includes(runs);
		});
		expect(missing).toEqual([]);
	});
});

/** In an import, a path into node_modules or a tool's configuration. */
function isNamed(texts: string[], name: string): boolean {
	const escaped = name.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&');
	return texts.some((text) => new RegExp(`['"\`]${escaped}(/[^'"\`]*)?['"\`]|node_modules/${escaped}/`).test(text));
}

/** The packages behind the bare specifiers of a module. `$lib` and its like are SvelteKit's. */
function importsOf(text: string): string[] {
	const specifiers = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
	return specifiers.filter((specifier) => !/^(\.|\$|node:|\/)/.test(specifier)).map(packageOf);
}

function packageOf(specifier: string): string {
	const parts = specifier.split('/');
	return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
