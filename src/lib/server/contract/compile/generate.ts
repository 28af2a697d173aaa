import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { bundle } from './bundle.ts';
import { compile } from './compile.ts';
import type { Document } from './document.ts';
import { factsModule } from './facts.ts';
import { typesModule } from './types.ts';

/** Where a project keeps its contract and what is made from it. Paths are relative to `root`. */
export interface Project {
	root: string;
	/** The entry file of the contract. */
	document: string;
	/** The file of types, which a reviewer reads as the change of the API that it is. */
	types: string;
	/** The folder of modules that only the engine reads. */
	modules: string;
	/** The folder of routes that serves the contract's paths. */
	routes: string;
	/** The path that these routes are served under: the contract's first server says the same. */
	base?: string;
}

/** Writes all that follows from the contract. Gives the files that were not what they should be, relative to `root`. */
export async function generate(project: Project): Promise<{ document: Document; changed: string[] }> {
	const document = await bundle(join(project.root, project.document));
	const files = await filesOf(document, project);
	const changed: string[] = [];
	for (const [file, text] of Object.entries(files)) if (await writeIfChanged(join(project.root, file), text)) changed.push(file);
	return { document, changed };
}

async function filesOf(document: Document, project: Project): Promise<Record<string, string>> {
	const modules = {
		...compile(document, wayTo(engine, join(project.root, project.modules))),
		'facts.ts': await factsModule(document),
		'openapi.json': JSON.stringify(document),
		'openapi.yaml': stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 })
	};
	const inFolder = Object.entries(modules).map(([name, text]) => [join(project.modules, name), text]);
	return { [project.types]: await typesModule(document), ...(Object.fromEntries(inFolder) as Record<string, string>) };
}

/** Where the generated modules find what they need at run time. */
const engine = fileURLToPath(new URL('..', import.meta.url));

function wayTo(target: string, from: string): string {
	const way = relative(from, target).replaceAll('\\', '/');
	return way.startsWith('.') ? way : `./${way}`;
}

/** Tools that watch files should wake only for what is new. */
async function writeIfChanged(file: string, text: string): Promise<boolean> {
	const before = await readFile(file, 'utf8').catch(() => null);
	if (before === text) return false;
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
	return true;
}
