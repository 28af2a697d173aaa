import { courtOf, type Court } from '../judge/court.ts';
import { formatsWith, type Formats } from '../formats/formats.ts';
import type { DataOptions } from '../options.ts';
import { withContents } from './content.ts';
import { prepare, type Prepared } from './prepare.ts';
import { isObject, SchemaError, type Schema, type SchemaObject } from './schema.ts';

/** All that is known of a schema, made once. */
export interface Model extends Prepared, Court {
	formats: Formats;
	/** The largest texts (code points) and lists (items, members) that are made. */
	largestText: number;
	largestList: number;
	/** The simplest value of a schema, as far as it was asked for. */
	simplest: WeakMap<object, { value: unknown }>;
	/** Schemas whose simplest value is being made: asked for again, it would have no end. */
	open: Set<object>;
	/** Whether something was not made because it would have had no end. */
	cut: boolean;
}

const models = new WeakMap<object, Map<string, Model>>();

export function modelOf(schema: unknown, options: DataOptions): Model {
	if (!isObject(schema)) return makeModel(schema, options);
	const formats = formatsWith(options.formats);
	const document = options.document ?? schema;
	const key = [options.place, options.direction, options.largestText, options.largestList, idOf(document), idOf(formats)].join(' ');
	const known = models.get(schema)?.get(key);
	if (known) return known;
	const made = makeModel(schema, options);
	const kept = models.get(schema) ?? new Map<string, Model>();
	models.set(schema, kept.set(key, made));
	return made;
}

function makeModel(schema: unknown, options: DataOptions): Model {
	const place = options.place ?? '#';
	if (!isObject(schema) && typeof schema !== 'boolean') throw new SchemaError(place, 'there is no schema');
	const prepared = prepare({ schema, document: options.document ?? (isObject(schema) ? schema : {}), place, direction: options.direction });
	const formats = withContents(formatsWith(options.formats), prepared.contents, options);
	return {
		...prepared,
		formats,
		...courtOf(prepared, formats, place),
		largestText: options.largestText ?? 1_000_000,
		largestList: options.largestList ?? 2_000,
		simplest: new WeakMap(),
		open: new Set(),
		cut: false
	};
}

/** What a reference leads to. */
export function targetOf(model: Prepared, schema: SchemaObject): SchemaObject {
	return model.defs[schema.$ref ?? ''] ?? {};
}

/** A schema behind references that have nothing beside them. */
export function bare(model: Prepared, schema: Schema): Schema {
	let current = schema;
	for (let steps = 0; steps < 50 && typeof current === 'object' && current.$ref !== undefined && Object.keys(current).length === 1; steps++)
		current = targetOf(model, current);
	return current;
}

let ids = 0;
const idsOf = new WeakMap<object, number>();

function idOf(value: object): number {
	const known = idsOf.get(value) ?? ++ids;
	idsOf.set(value, known);
	return known;
}
