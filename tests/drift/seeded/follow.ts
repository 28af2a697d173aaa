import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Project } from '../../../src/lib/server/contract/compile/generate.ts';
import type { Document } from '../../../src/lib/testing/document/document.ts';
import { readContract } from '../../../src/lib/testing/document/read.ts';
import { textOf } from '../text-of.ts';
import { runTool } from '../tool.ts';

/** The operations of the changed contract that are not as they were, with all that they refer to. */
export async function changedOperations(before: Project, after: Project): Promise<string[]> {
	const [one, other] = await Promise.all([whole(before), whole(after)]);
	return [...other].filter(([id, text]) => one.get(id) !== text).map(([id]) => id);
}

/** Whether the engines that were generated before and after are of two minds about a request or an answer. `fault`: the new one does not do what its contract says. */
export async function enginesDiffer(before: Project, after: Project, operations: string[]): Promise<{ differ: boolean; fault: string | null }> {
	const { code, output } = await runTool(after.root, 'node', ['tests/drift/probe/engines.ts', before.root, after.modules, operations.join(',')]);
	return { differ: code === 0 && output.includes('differs'), fault: code === 0 ? null : (output.trim().split('\n')[0] ?? '') };
}

/**
 * Whether the suite that the changed contract makes is content with a server. `server` is the root of the one to ask.
 * `null`: it is.
 */
export async function suiteFinds(tree: string, server: string, operations: string[]): Promise<string | null> {
	const { code, output } = await runTool(tree, 'node', ['tests/drift/probe/suite.ts', operations.join(',')], { GALLEY_TEST_ROOT: server });
	return code === 0 ? null : (output.trim().split('\n')[0] ?? '');
}

async function whole({ root, modules }: Project): Promise<Map<string, string>> {
	const document = JSON.parse(await readFile(join(root, modules, 'openapi.json'), 'utf8')) as Document;
	const { operations } = readContract(document);
	return new Map(operations.map((operation) => [operation.id, textOf(document, operation)]));
}
