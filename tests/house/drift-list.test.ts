import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds, type Change } from '../drift/change.ts';
import { changes } from '../drift/changes/all.ts';
import { replaceIn } from '../drift/edit.ts';

/** Makes the edits on texts in memory, in their order. */
function tryOut({ edits }: Change): void {
	const texts = new Map<string, string>();
	for (const edit of edits) {
		if ('text' in edit) expect(existsSync(edit.file), edit.file).toBe(false);
		else if ('find' in edit) texts.set(edit.file, replaceIn(texts.get(edit.file) ?? readFileSync(edit.file, 'utf8'), edit));
		else expect(existsSync(edit.file), edit.file).toBe(true);
	}
}

test.for(changes)('the text of "$name" is there to be changed', (change) => {
	expect(() => tryOut(change)).not.toThrow();
});

test('every change has a name of its own', () => {
	const names = changes.map(({ name }) => name);
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('there are changes of every kind, and at least forty', () => {
	const missing = kinds.filter((kind) => !changes.some((change) => change.kind === kind));
	expect(missing).toEqual([]);
	expect(changes.length).toBeGreaterThanOrEqual(40);
});

test('every operation is changed by some contract change or some handler', () => {
	const contract = readdirSync('openapi/paths')
		.map((name) => readFileSync(`openapi/paths/${name}`, 'utf8'))
		.join('\n');
	const ids = [...contract.matchAll(/operationId: (\w+)/g)].map(([, id]) => id ?? '');
	const unchanged = ids.filter((id) => !changes.some(({ name, edits }) => name.includes(id) || JSON.stringify(edits).includes(id)));
	expect(unchanged).toEqual([]);
});
