import type { Prepared } from '../schema/prepare.ts';
import { isObject, type SchemaObject } from '../schema/schema.ts';

/** The whole schema with one in it replaced. All others stay the objects that they are. */
export function withReplaced(prepared: Prepared, schema: SchemaObject, replacement: SchemaObject): SchemaObject {
	let current = replacement;
	let at = schema;
	for (let home = prepared.homes.get(at); home !== undefined; home = prepared.homes.get(at)) {
		const { holder, keyword, key } = home;
		current = { ...holder, [keyword]: key === undefined ? current : placed(holder[keyword], key, current) };
		at = holder;
	}
	return current;
}

function placed(value: unknown, key: string | number, schema: SchemaObject): unknown {
	if (Array.isArray(value)) return (value as unknown[]).with(Number(key), schema);
	return isObject(value) ? { ...value, [key]: schema } : value;
}
