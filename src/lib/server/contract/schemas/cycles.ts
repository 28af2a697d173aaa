import { Refusal } from '../compile/refusal.ts';
import type { Linked, Linker } from './link.ts';
import { beside, isSchema } from './members.ts';

type Json = Record<string, unknown>;

/** A schema that asks itself about the same value would never come to an end (JSON Schema 2020-12 Core, section 9.4.1). `safe` are nodes that were looked at. */
export function refuseCycles(linker: Linker, root: Linked, place: string, safe: Set<string>): void {
	const open = new Set<string>();

	function look(schema: unknown, at: string): void {
		if (!isSchema(schema)) return;
		const { $ref } = schema;
		if (typeof $ref === 'string') enter($ref, at);
		const { $ref: _, ...rest } = schema;
		for (const part of beside(linker, rest)) look(part, at);
		if ('not' in schema) look(schema.not, at);
		for (const child of inside(schema)) later.push({ schema: child, at });
	}

	function enter(key: string, at: string): void {
		const here = linker.placeOf.get(key) ?? at;
		if (open.has(key)) throw new Refusal(here, 'the schema leads back to itself without going into the value');
		if (safe.has(key)) return;
		safe.add(key);
		open.add(key);
		look(linker.nodes.get(key), here);
		open.delete(key);
	}

	const later: { schema: Linked; at: string }[] = [{ schema: root, at: place }];
	for (let next = later.pop(); next; next = later.pop()) look(next.schema, next.at);
}

/** The schemas of members and items. */
function inside(schema: Json): Linked[] {
	const single = ['items', 'contains', 'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'propertyNames', 'contentSchema'];
	const found = single.filter((keyword) => keyword in schema).map((keyword) => schema[keyword] as Linked);
	found.push(...((schema.prefixItems ?? []) as Linked[]));
	for (const keyword of ['properties', 'patternProperties']) found.push(...Object.values((schema[keyword] ?? {}) as Record<string, Linked>));
	return found;
}
