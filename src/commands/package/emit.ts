import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../prepare.js';

/** What other projects import: `galley/contract`, `galley/vite`, `galley/testing`, `galley/client`. */
const entries = ['contract', 'vite', 'testing', 'client'].map((name) => join(root, `src/package/${name}.ts`));

/** All of it: what is generated from a contract imports modules that nothing else does. */
function engine(): string[] {
	const folder = join(root, 'src/lib/server/contract');
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join(folder, file));
}

const options: ts.CompilerOptions = {
	outDir: join(root, 'dist'),
	rootDir: join(root, 'src'),
	declaration: true,
	rewriteRelativeImportExtensions: true,
	target: ts.ScriptTarget.ES2024,
	lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.array.d.ts', 'lib.esnext.iterator.d.ts'],
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	types: ['node'],
	strict: true,
	skipLibCheck: true,
	noEmitOnError: true
};

/** Compiles what the package holds into `dist/`. Throws what does not compile. */
export async function emit(): Promise<void> {
	await rm(join(root, 'dist'), { recursive: true, force: true });
	const program = ts.createProgram([...entries, ...engine()], options);
	const { diagnostics, emitSkipped } = program.emit();
	const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
	if (!emitSkipped && faults.length === 0) return;
	throw new Error(ts.formatDiagnostics(faults, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' }));
}
