import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Document } from './document.ts';

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
		const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');
		await run(process.execPath, [cli, 'bundle', file, '-o', output], {
			env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
		});
		return JSON.parse(await readFile(output, 'utf8')) as Document;
	} catch (error) {
		const output = (error as { stderr?: string }).stderr;
		if (output === undefined) throw error;
		// The first finding says it; the rest mostly repeats it for every reference.
		throw new BundleError(`The contract cannot be bundled.\n\n${output.split(/\n\[2\] /)[0]?.trim() ?? ''}`);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
