import { partAt } from '../schema/json.ts';
import type { Model } from '../schema/model.ts';
import { asSimpleAsCanBe, build } from '../solve/build.ts';
import { rewritten } from './path.ts';
import type { Target } from './targets.ts';

/** Steps that say nothing of what else must hold. */
const plain = new Set(['$ref', 'properties', 'items', 'prefixItems', 'allOf']);

const bases = new WeakMap<Model, Map<string, unknown>>();

/** A permitted value that has the part that a target is about; `undefined` where none was found. */
export function baseOf(model: Model, { schema, pointer, path }: Target): unknown {
	if (!path.every(({ keyword }) => plain.has(keyword))) return made(model, path, schema);
	const known = bases.get(model) ?? new Map<string, unknown>();
	bases.set(model, known);
	for (let above = pointer; ; above = above.slice(0, above.lastIndexOf('/'))) {
		const base = known.get(above);
		if (base !== undefined && partAt(base, pointer) !== undefined) return base;
		if (above === '') break;
	}
	const base = made(model, path, schema);
	if (base !== undefined) known.set(pointer, base);
	return base;
}

const others = new WeakMap<Target['path'], unknown>();

function made(model: Model, path: Target['path'], schema: Target['schema']): unknown {
	if (others.has(path)) return others.get(path);
	for (const root of rewritten(model, path, schema)) {
		const value = build(model, [root], asSimpleAsCanBe);
		if (value === undefined || model.judge(value).length > 0) continue;
		others.set(path, value);
		return value;
	}
	others.set(path, undefined);
	return undefined;
}
