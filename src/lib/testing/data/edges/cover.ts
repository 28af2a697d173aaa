import type { Model } from '../schema/model.ts';
import type { Schema, SchemaObject } from '../schema/schema.ts';
import { expand, type Order } from '../solve/expand.ts';
import type { Shape } from '../solve/shape.ts';

/** More shapes than this are not worth the time: each of them is walked whole. */
const most = 100;

type Chosen = ReadonlyMap<SchemaObject, ReadonlyMap<string, number>>;

/** Shapes that take every branch of every choice at least once, where it can be taken. */
export function coveringShapes(model: Model, schemas: readonly Schema[]): Shape[] {
	const found = new Map<string, Shape>();
	const ids = new Map<object, number>();
	const seen = new Map<SchemaObject, Set<string>>();
	const todo: Chosen[] = [new Map()];
	for (let chosen = todo.shift(); chosen !== undefined && found.size < most; chosen = todo.shift()) {
		const current = chosen;
		const order: Order = (schema, keyword, count) => {
			const index = current.get(schema)?.get(keyword);
			if (index !== undefined) return [index, ...[...Array(count).keys()].filter((other) => other !== index)];
			const keywords = seen.get(schema) ?? new Set<string>();
			seen.set(schema, keywords);
			if (keywords.has(keyword)) return undefined;
			keywords.add(keyword);
			// A choice inside a branch is only there with the choices that led to it.
			for (let other = 1; other < count; other++) todo.push(new Map([...current, [schema, new Map([...(current.get(schema) ?? []), [keyword, other]])]]));
			return undefined;
		};
		const shape = expand(model, schemas, order).next().value as Shape | undefined;
		if (!shape) continue;
		const key = shape.parts.map(({ schema }) => ids.get(schema) ?? (ids.set(schema, ids.size), ids.size - 1)).join();
		if (!found.has(key)) found.set(key, shape);
	}
	return [...found.values()];
}
