import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Document } from './document.ts';
import { hideNamed, showNamed } from './named-references.ts';

/** The contract is not well-formed: the message is the bundler's, with file and line. */
export class BundleError extends Error {
	override name = 'BundleError';
}

const run = promisify(execFile);

/** The contract's files as one document. References between files become references inside it. */
export async function bundle(file: string): Promise<Document> {
	const folder = await mkdtemp(join(tmpdir(), 'contract-'));
	const output = join(folder, 'openapi.json');
	try {
		const copy = await hideNamed(resolve(file), folder);
		const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');
		await run(process.execPath, [cli, 'bundle', copy ?? file, '-o', output], {
			env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
		});
		const text = await readFile(output, 'utf8');
		return JSON.parse(copy === null ? text : showNamed(text)) as Document;
	} catch (error) {
		const output = (error as { stderr?: string }).stderr;
		if (output === undefined) throw error;
		// The first finding says it; the rest mostly repeats it for every reference.
		const [first = ''] = output.split(/\n\[2\] /);
		// As if it had been read where it is.
		throw new BundleError(`The contract cannot be bundled.\n\n${first.replaceAll(relative('.', folder), '').replaceAll(folder, '').trim()}`);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
