import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Project } from '../../../src/lib/server/contract/compile/generate.ts';
import type { Document, Operation } from '../../../src/lib/testing/document/document.ts';
import { readContract } from '../../../src/lib/testing/document/read.ts';
import { runTool } from '../tool.ts';

/** The operations of the changed contract that are not as they were, with all that they refer to. */
export async function changedOperations(before: Project, after: Project): Promise<string[]> {
	const [one, other] = await Promise.all([whole(before), whole(after)]);
	return [...other].filter(([id, text]) => one.get(id) !== text).map(([id]) => id);
}

/**
 * Whether the suite that the changed contract makes is content with a server. `server` is the root of the one to ask:
 * the changed tree, or the unchanged one, which must not get by. `null`: it is.
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

/** With everything that is referred to, each once. */
function textOf(document: Document, operation: Operation): string {
	const seen = new Map<string, string>();
	const collect = (value: unknown): void => {
		const text = JSON.stringify(value);
		for (const [, reference = ''] of text.matchAll(/"\$ref":"#([^"]+)"/g)) {
			if (seen.has(reference)) continue;
			const target = reference
				.split('/')
				.slice(1)
				.reduce<unknown>((parent, key) => (parent as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
			seen.set(reference, JSON.stringify(target));
			collect(target);
		}
	};
	collect(operation);
	return [JSON.stringify(operation), ...seen.values()].join('\n');
}
