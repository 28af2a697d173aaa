import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './change.ts';

/** Kinds of tests that say something of one piece of code; none of them takes long. */
const kinds = ['engine', 'domain', 'contract'];
const most = 4;

/** Test files that speak of what was changed, by the words of their names: whoever breaks `sessions.ts` asks the tests of sessions first. */
export function likely(root: string, { edits }: Change): string[] {
	const words = new Set(edits.flatMap(({ file }) => wordsOf(file)));
	const scored = testsIn(root).map((file) => ({ file, score: wordsOf(file).filter((word) => words.has(word)).length }));
	const close = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
	return close.slice(0, most).map(({ file }) => file);
}

function testsIn(root: string): string[] {
	return kinds.flatMap((kind) =>
		readdirSync(join(root, 'tests', kind))
			.filter((name) => name.endsWith('.test.ts') && !/kill|generated|process/.test(name))
			.map((name) => `tests/${kind}/${name}`)
	);
}

/** Of a path, in the singular, each once. Where a file stands says nothing of its subject. */
function wordsOf(file: string): string[] {
	const path = file
		.replace(/^(tests\/\w+|src\/routes\/api|src\/lib\/server\/(domain|contract)|openapi\/(paths|components))\//, '')
		.replace(/(\.test)?\.\w+$/, '');
	return [...new Set(path.toLowerCase().match(/[a-z]{3,}/g) ?? [])].filter((word) => word !== 'server').map((word) => word.replace(/(ie)?s$/, ''));
}
