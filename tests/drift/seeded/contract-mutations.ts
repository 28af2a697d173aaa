import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { modelOf } from '../../../src/lib/testing/data/schema/model.ts';
import { validValues } from '../../../src/lib/testing/data/valid-values.ts';
import type { Change, Kind, Splice } from '../change.ts';

/** What can be changed at one place of the contract, each a change of its own that someone could make. */
export function contractMutations(file: string): Change[] {
	const text = readFileSync(file, 'utf8');
	const changes: Change[] = [];
	const add = (path: string[], kind: Kind, what: string, edit: Omit<Splice, 'file'>) =>
		void changes.push({ name: `seeded: ${file} ${path.join('.')}: ${what}`, kind, edits: [{ file, ...edit }] });
	const visit = (node: unknown, path: string[]) => {
		if (isSeq(node)) return node.items.forEach((item, index) => visit(item, [...path, String(index)]));
		if (!isMap(node)) return;
		for (const pair of node.items) {
			const key = keyOf(pair);
			mutate(text, node, pair, [...path, key], add);
			if (!/^(examples?|description|title|summary)$/.test(key)) visit(pair.value, [...path, key]);
		}
	};
	visit(parseDocument(text).contents, []);
	return changes;
}

type Add = (path: string[], kind: Kind, what: string, edit: Omit<Splice, 'file'>) => void;

function mutate(text: string, map: YAMLMap, pair: Pair, path: string[], add: Add): void {
	const [key, value] = [keyOf(pair), pair.value as Node | null];
	const [parent = '', grandparent = ''] = [path.at(-2), path.at(-3)];
	const replace = (kind: Kind, what: string, by: string) => value?.range && add(path, kind, what, { start: value.range[0], end: value.range[1], replace: by });
	if (isScalar(value) && typeof value.value === 'number' && /^(max|min)/.test(key)) {
		for (const [what, by] of [['one more', 1] as const, ['one less', -1] as const])
			if (value.value + by >= 0 && tellsApart(map.toJSON() as Schema, { [key]: value.value + by })) replace('bound moved', what, String(value.value + by));
	}
	if (isScalar(value) && key === 'pattern') {
		const first = beginningOf(map.toJSON() as object);
		if (first !== null) replace('pattern moved', `no text that begins with ${first}`, JSON.stringify(`^(?!${first})(?:${String(value.value)})`));
	}
	if (isScalar(value) && key === 'default') replace('default changed', 'another', another(value.value));
	if (isScalar(value) && key === 'type' && parent !== 'properties')
		replace('property retyped', 'another type', value.value === 'string' ? 'integer' : 'string');
	if (isScalar(value) && key === 'required' && typeof value.value === 'boolean')
		replace(value.value ? 'parameter made optional' : 'parameter made required', String(!value.value), String(!value.value));
	if (isScalar(value) && key === 'operationId') replace('operation renamed', 'another name', `${String(value.value)}Anew`);
	if (isScalar(value) && key === 'name' && 'in' in map.toJSON()) replace('parameter renamed', 'another name', `${String(value.value)}Anew`);
	if (isSeq(value) && key === 'required') {
		value.items.forEach((item, index) => drop(text, item as Node, value.items, index, path, 'property made optional', add));
		const { properties = {} } = map.toJSON() as { properties?: Record<string, unknown> };
		const free = Object.keys(properties).filter((name) => !(value.toJSON() as string[]).includes(name));
		for (const name of free)
			if (value.range) add(path, 'property made required', name, { start: value.range[1] - 1, end: value.range[1] - 1, replace: `, ${name}` });
	}
	if (isSeq(value) && (key === 'enum' || key === 'x-roles') && value.items.length > 1)
		value.items.forEach((item, index) => drop(text, item as Node, value.items, index, path, key === 'enum' ? 'enumeration changed' : 'roles changed', add));
	if (parent === 'properties' && pair.key) remove(text, pair, path, 'property removed', add);
	if (parent === 'responses' && /^[1-5]/.test(key)) remove(text, pair, path, 'status removed', add);
	// A property may be called `headers`, too.
	if (parent === 'headers' && grandparent !== 'properties' && key !== 'Request-Id') remove(text, pair, path, 'header removed', add);
	if (key === 'security' && isSeq(value) && value.items.length > 1) remove(text, pair, path, 'security dropped', add);
	if (/^(get|put|post|patch|delete)$/.test(key) && isMap(value) && grandparent === '') {
		const at = (pair.key as Node).range;
		const other = ['put', 'post', 'patch'].find((method) => !map.has(method));
		if (at && other) add(path, 'method renamed', other, { start: at[0], end: at[1], replace: other });
	}
}

type Schema = Record<string, unknown>;

/** Where a pattern says how long a text is, a bound beside it says nothing: to move it changes nothing. */
function tellsApart(schema: Schema, change: Schema): boolean {
	if (schema.type !== 'string' || typeof schema.pattern !== 'string') return true;
	const [before, after] = [modelOf(schema, {}), modelOf({ ...schema, ...change }, {})];
	const values = [schema, { ...schema, ...change }].flatMap((one) => validValues(one, { count: 5, limit: 100 })).map(({ value }) => value);
	return values.some((value) => (before.judge(value).length === 0) !== (after.judge(value).length === 0));
}

/** A letter or digit that a text of this schema may begin with: to forbid it changes something. */
function beginningOf(schema: object): string | null {
	const texts = validValues(schema, { count: 5, limit: 50 }).map(({ value }) => value);
	return texts.map((text) => (typeof text === 'string' ? text.charAt(0) : '')).find((letter) => /[A-Za-z0-9]/.test(letter)) ?? null;
}

/** Of the same type. */
function another(value: unknown): string {
	return typeof value === 'number' ? String(value + 1) : typeof value === 'boolean' ? String(!value) : 'other';
}

/** An item of a list in brackets, with a comma of its own. */
function drop(text: string, item: Node, items: unknown[], index: number, path: string[], kind: Kind, add: Add): void {
	if (!item.range || items.length < 2) return;
	const [from, to] = [item.range[0], item.range[1]];
	const name = text.slice(from, to);
	const comma = index === 0 ? /^\s*,\s*/.exec(text.slice(to)) : /,\s*$/.exec(text.slice(0, from));
	if (!comma) return;
	add(
		path,
		kind,
		`without ${name}`,
		index === 0 ? { start: from, end: to + comma[0].length, replace: '' } : { start: from - comma[0].length, end: to, replace: '' }
	);
}

/** A whole member, on lines of its own. */
function remove(text: string, pair: Pair, path: string[], kind: Kind, add: Add): void {
	const [start, end] = [(pair.key as Node).range?.[0], (pair.value as Node | null)?.range?.[2]];
	if (start === undefined || end === undefined) return;
	const from = text.lastIndexOf('\n', start) + 1;
	if (text.slice(from, start).trim() !== '' || from === 0) return;
	const to = text[end - 1] === '\n' ? end : text.indexOf('\n', end - 1) + 1;
	add(path, kind, 'removed', { start: from, end: to > 0 ? to : text.length, replace: '' });
}

function keyOf({ key }: Pair): string {
	return isScalar(key) ? String(key.value) : '';
}
