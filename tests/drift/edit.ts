import type { Replace } from './change.ts';

/** The text of a change is not there any more, or no longer says which place is meant. The list must follow the code. */
export class StaleChange extends Error {
	override name = 'StaleChange';
}

export function replaceIn(text: string, edit: Replace): string {
	const { file, find, replace, after, all } = edit;
	const from = anchor(text, edit);
	const found = occurrences(text.slice(from), find);
	const what = `${file}: ${String(find)}${after === undefined ? '' : ` after ${JSON.stringify(after)}`}`;
	if (found.length === 0) throw new StaleChange(`${what} is not there.`);
	if (!all && after === undefined && found.length > 1) throw new StaleChange(`${what} is there ${found.length} times. Say which one is meant.`);
	let result = text.slice(0, from);
	let at = from;
	for (const { index, length } of all ? found : found.slice(0, 1)) {
		result += text.slice(at, from + index) + replace;
		at = from + index + length;
	}
	result += text.slice(at);
	if (result === text) throw new StaleChange(`${what} is replaced by itself.`);
	return result;
}

function anchor(text: string, { file, after = [] }: Replace): number {
	return [after].flat().reduce((from, part) => {
		const at = text.indexOf(part, from);
		if (at < 0) throw new StaleChange(`${file}: ${JSON.stringify(part)} is not there to look after it.`);
		return at + part.length;
	}, 0);
}

function occurrences(text: string, find: string | RegExp): { index: number; length: number }[] {
	if (typeof find !== 'string') return [...text.matchAll(new RegExp(find, 'g'))].map(({ index, 0: { length } }) => ({ index, length }));
	const found = [];
	for (let index = text.indexOf(find); index >= 0; index = text.indexOf(find, index + Math.max(1, find.length))) {
		found.push({ index, length: find.length });
		if (find === '') break;
	}
	return found;
}
