import { overlap, typeOf } from './kinds.ts';
import type { Located, Places } from './places.ts';

type Json = Record<string, unknown>;

/** A schema and all that it is composed of whatever the value: itself, what it refers to, the parts of its `allOf`. */
export function chain(places: Places, start: Located, seen = new Set<unknown>()): (Located & { schema: Json })[] {
	const { schema } = start;
	if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
	seen.add(schema);
	const here = { ...start, ...places.of(schema), schema: schema as Json };
	const parts: Located[] = ((here.schema.allOf ?? []) as unknown[]).map((part, index) => within(places, part, here, `/allOf/${index}`));
	if (typeof here.schema.$ref === 'string') parts.push(places.target(here.schema.$ref, here.resource, here.place));
	return [here, ...parts.flatMap((part) => chain(places, part, seen))];
}

export function within(places: Places, schema: unknown, { place, resource }: Located, path: string): Located {
	return { schema, place: place + path, resource, ...places.of(schema) };
}

/** Through references that say nothing else, to what is meant. */
export function meant(places: Places, start: Located): Located {
	let current = start;
	for (let steps = 0; steps < 100; steps++) {
		const own = current.schema as Json | null;
		if (typeof own !== 'object' || typeof own?.$ref !== 'string') return current;
		current = places.target(own.$ref, places.of(own)?.resource ?? current.resource, current.place);
	}
	return current;
}

/** The texts that a property may have, as far as `const` and `enum` say; `null` where they do not. */
export function textsOf(places: Places, start: Located, property: string): string[] | null {
	const said = chain(places, start).flatMap((part) => {
		const own = (part.schema.properties ?? {}) as Json;
		if (!Object.hasOwn(own, property)) return [];
		return chain(places, within(places, own[property], part, `/properties/${property}`)).flatMap(({ schema }) =>
			'const' in schema ? [[schema.const]] : Array.isArray(schema.enum) ? [schema.enum as unknown[]] : []
		);
	});
	const [first, ...others] = said;
	if (first === undefined) return null;
	return first.filter((value) => typeof value === 'string' && others.every((list) => list.includes(value))) as string[];
}

export function requires(places: Places, start: Located, property: string): boolean {
	return chain(places, start).some(({ schema }) => Array.isArray(schema.required) && schema.required.includes(property));
}

/** The types that a value may have, as far as `type`, `const` and `enum` say; `null`: any. */
export function typesOf(places: Places, start: Located): string[] | null {
	const said = chain(places, start).flatMap(({ schema }) => {
		if ('type' in schema) return [[schema.type].flat() as string[]];
		if ('const' in schema) return [[typeOf(schema.const)]];
		return Array.isArray(schema.enum) ? [[...new Set(schema.enum.map(typeOf))]] : [];
	});
	const [first, ...others] = said;
	if (first === undefined) return null;
	return first.filter((type) => others.every((list) => list.some((other) => overlap(type, other))));
}
