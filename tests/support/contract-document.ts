import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Operation as Declared } from '../../src/lib/testing/document/document.ts';
import { follow as followIn } from '../../src/lib/testing/document/follow.ts';
import { readContract } from '../../src/lib/testing/document/read.ts';

export type { Media, Schema } from '../../src/lib/testing/document/document.ts';

/** An operation of our contract, with what is our own in it. */
export interface Operation extends Declared {
	/** Whom it is for, of those who have credentials; empty for all of them. */
	roles: string[];
	/** The most that its body may have, in bytes. */
	maxBytes: number;
}

/** As everywhere: `x-max-bytes` says otherwise. */
const defaultMaxBytes = 1_048_576;

/** Our contract, bundled from the files that people edit, by a tool that is not ours. */
export const contract = readContract(load());

export const { document } = contract;

export const operations: Operation[] = contract.operations.map((operation) => ({
	...operation,
	roles: (operation.source['x-roles'] ?? []) as string[],
	maxBytes: Number(operation.body?.source['x-max-bytes'] ?? defaultMaxBytes)
}));

export function operationOf(id: string): Operation {
	const found = operations.find((operation) => operation.id === id);
	if (!found) throw new Error(`The contract has no operation ${id}.`);
	return found;
}

/** Where a reference leads; the value itself where it is none. */
export function follow<T>(value: T): T {
	return followIn(document, value);
}

/** Whether the operation cannot be used without credentials. */
export function needsCredentials({ security }: Operation): boolean {
	return security.length > 0 && security.every((alternative) => Object.keys(alternative).length > 0);
}

/** Bundled once for each state of the files, whichever worker is first. */
function load(): Document {
	const hash = createHash('sha256');
	const names = readdirSync('openapi', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
	for (const name of names.sort()) hash.update(name).update(readFileSync(join('openapi', name)));
	const folder = 'node_modules/.cache/galley';
	const file = join(folder, `contract-${hash.digest('hex').slice(0, 16)}.json`);
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		const own = join(folder, `bundle-${process.pid}.json`);
		const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
		execFileSync(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', 'bundle', 'openapi/openapi.yaml', '-o', own], { stdio: 'pipe', env });
		renameSync(own, file);
	}
	return JSON.parse(readFileSync(file, 'utf8')) as Document;
}
