import type { Linked, Linker } from './link.ts';

type Json = Record<string, unknown>;

/** Keywords whose schemas apply to the same value as the schema they stand in. */
export const inPlaceLists = ['allOf', 'anyOf', 'oneOf', 'choices'] as const;
export const inPlaceSingle = ['if', 'then', 'else', 'others'] as const;
export function isSchema(linked: unknown): linked is Json {
	return typeof linked === 'object' && linked !== null;
}

/** The schemas that may apply to the same value besides this one. `every`: whatever the value. */
export function beside(linker: Linker, schema: Json, every = false, leave: readonly string[] = []): Linked[] {
	const parts: Linked[] = [];
	if (typeof schema.$ref === 'string') parts.push(linker.nodes.get(schema.$ref) ?? true);
	for (const keyword of every ? (['allOf'] as const) : inPlaceLists) if (!leave.includes(keyword)) parts.push(...((schema[keyword] ?? []) as Linked[]));
	if (every) return parts;
	for (const keyword of inPlaceSingle) if (keyword in schema && !leave.includes(keyword)) parts.push(schema[keyword] as Linked);
	parts.push(...Object.values((schema.dependentSchemas ?? {}) as Record<string, Linked>));
	return parts;
}

/** All schemas that may apply to a value, this one first. `every`: only those that do whatever the value; `leave`: not those of these keywords. */
export function members(linker: Linker, schema: Linked, every = false, leave: readonly string[] = [], seen = new Set<unknown>()): Json[] {
	if (!isSchema(schema) || seen.has(schema)) return [];
	seen.add(schema);
	return [schema, ...beside(linker, schema, every, leave).flatMap((part) => members(linker, part, every, leave, seen))];
}

/** Whether the value as a whole is `readOnly` or `writeOnly`. */
export function isMarked(linker: Linker, schema: Linked, mark: 'readOnly' | 'writeOnly'): boolean {
	return members(linker, schema, true).some((member) => member[mark] === true);
}

/** Names that some schema marks: OpenAPI 3.1 requires them in one direction only. */
export function markedNames(linker: Linker, all: Json[], mark: 'readOnly' | 'writeOnly'): string[] {
	const names = all.flatMap(({ properties }) => Object.entries((properties ?? {}) as Record<string, Linked>).filter(([, one]) => isMarked(linker, one, mark)));
	return [...new Set(names.map(([name]) => name))].sort();
}

/** Says which members or items there are. */
export function isShaped(linker: Linker, schema: Linked): boolean {
	const keywords = ['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'items', 'prefixItems', 'unevaluatedItems'];
	return members(linker, schema).some((member) => keywords.some((keyword) => isSchema(member[keyword])));
}
