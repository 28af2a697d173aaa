import { below } from './json.ts';
import type { Prepared } from './prepare.ts';
import type { References, Resource } from './references.ts';
import { isObject, type SchemaObject } from './schema.ts';

/**
 * OpenAPI's `discriminator` as what JSON Schema can check: each branch of `oneOf` or `anyOf` demands its own tags,
 * unless it fixes them itself. OpenAPI 3.1, Discriminator Object: a schema's name is its tag where `mapping` has none.
 */
export function discriminated(schema: Record<string, unknown>, result: SchemaObject, resource: Resource, references: References, prepared: Prepared): void {
	const { propertyName, mapping } = schema.discriminator as Record<string, unknown>;
	if (typeof propertyName !== 'string') return;
	const place = below(prepared.places.get(result) ?? '#', 'discriminator');
	for (const keyword of ['oneOf', 'anyOf'] as const) {
		const sources = schema[keyword];
		if (!Array.isArray(sources)) continue;
		result[keyword] = result[keyword]?.map((branch, index) => {
			const source: unknown = sources[index];
			const tags = isObject(source) && typeof source.$ref === 'string' ? tagsOf(source.$ref, isObject(mapping) ? mapping : {}) : [];
			if (tags.length === 0 || fixesTag(source, propertyName, resource, references)) return branch;
			const tag: SchemaObject = { enum: tags };
			const tagged: SchemaObject = { type: 'object', required: [propertyName], properties: { [propertyName]: tag } };
			const wrapper: SchemaObject = { allOf: [branch, tagged] };
			for (const made of [tag, tagged]) {
				prepared.places.set(made, place);
				prepared.marks.set(made, 'discriminator');
			}
			prepared.places.set(wrapper, below(below(place.slice(0, -'/discriminator'.length), keyword), index));
			prepared.homes.set(wrapper, { holder: result, keyword, key: index });
			if (isObject(branch)) prepared.homes.set(branch, { holder: wrapper, keyword: 'allOf', key: 0 });
			prepared.homes.set(tagged, { holder: wrapper, keyword: 'allOf', key: 1 });
			prepared.homes.set(tag, { holder: tagged, keyword: 'properties', key: propertyName });
			return wrapper;
		});
	}
}

function tagsOf(ref: string, mapping: Record<string, unknown>): string[] {
	const name = ref.split('/').at(-1) ?? ref;
	// A mapping names a schema or points at it.
	const mapped = Object.entries(mapping).filter(([, target]) => target === ref || target === name);
	return mapped.length > 0 ? mapped.map(([tag]) => tag) : [name];
}

function fixesTag(schema: unknown, name: string, resource: Resource, references: References, depth = 0): boolean {
	if (!isObject(schema) || depth > 20) return false;
	const properties = isObject(schema.properties) ? schema.properties : {};
	if (Object.hasOwn(properties, name) && isTag(properties[name], resource, references)) return true;
	if (typeof schema.$ref === 'string') {
		const target = references.resolve(schema.$ref, resource, '#');
		if (fixesTag(target.value, name, target.resource, references, depth + 1)) return true;
	}
	return Array.isArray(schema.allOf) && schema.allOf.some((part) => fixesTag(part, name, resource, references, depth + 1));
}

function isTag(schema: unknown, resource: Resource, references: References): boolean {
	if (!isObject(schema)) return false;
	if ('const' in schema || 'enum' in schema) return true;
	return typeof schema.$ref === 'string' && isTag(references.resolve(schema.$ref, resource, '#').value, resource, references);
}
