import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../prepare.js';

export interface Manifest {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	peerDependencies: Record<string, string>;
	[field: string]: unknown;
}

/** What only this repository has a use for. */
const ownFields = new Set(['private', 'scripts', 'dependencies', 'devDependencies', 'allowScripts', 'overrides']);

/** The package is a part of this app: it depends on what its own code imports, and on nothing else of the app. */
export async function manifestOf(manifest: Manifest): Promise<Record<string, unknown>> {
	const installed = { ...manifest.devDependencies, ...manifest.dependencies };
	const needed = [...(await importedBy(join(root, 'dist')))].filter((name) => !(name in manifest.peerDependencies));
	const dependencies = needed.sort().map((name) => {
		const version = installed[name];
		if (version === undefined) throw new Error(`The package imports ${name}, which package.json does not name.`);
		return [name, version];
	});
	return { ...Object.fromEntries(Object.entries(manifest).filter(([field]) => !ownFields.has(field))), dependencies: Object.fromEntries(dependencies) };
}

async function importedBy(folder: string): Promise<Set<string>> {
	const names = new Set<string>();
	for (const file of await readdir(folder, { recursive: true })) {
		if (!/\.(js|d\.ts)$/.test(file)) continue;
		const text = await readFile(join(folder, file), 'utf8');
		const { importedFiles } = ts.preProcessFile(text, true, true);
		// The engine runs one tool as a program of its own.
		const resolved = [...text.matchAll(/\.resolve\('([^']+)'\)/g)].map(([, name]) => name ?? '');
		for (const name of [...importedFiles.map(({ fileName }) => fileName), ...resolved]) {
			if (!name.startsWith('.') && !isBuiltin(name)) names.add(packageOf(name));
		}
	}
	return names;
}

function packageOf(name: string): string {
	return name
		.split('/')
		.slice(0, name.startsWith('@') ? 2 : 1)
		.join('/');
}
