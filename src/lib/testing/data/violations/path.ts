import type { Model } from '../schema/model.ts';
import { also, omit, type Schema, type SchemaObject } from '../schema/schema.ts';
import { asSimpleAsCanBe, build } from '../solve/build.ts';
import { declared } from '../solve/holds.ts';

/** From a schema to one in it. */
export interface Step {
	holder: SchemaObject;
	keyword: string;
	/** Which of the schemas of the keyword. */
	key: string | number;
	/** The name of the member that the schema is to apply to, where the schema does not name it; the index of the item. */
	at: string | number;
}

/**
 * Schemas for the whole value that demand another schema at the end of a path, and all else that they demanded
 * before. What leads there must lead there: members must be present, other branches must fail.
 */
export function rewritten(model: Model, path: readonly Step[], replacement: SchemaObject): SchemaObject[] {
	return path.reduceRight<SchemaObject[]>((found, step) => found.flatMap((child) => put(model, step, child)), [replacement]);
}

function put(model: Model, { holder, keyword, key, at }: Step, child: SchemaObject): SchemaObject[] {
	switch (keyword) {
		case '$ref':
			return [Object.keys(holder).every((name) => name === '$ref') ? child : also(omit(holder, '$ref'), child)];
		case 'properties':
		case 'additionalProperties':
		case 'unevaluatedProperties':
			return [withMember(holder, String(at), child)];
		case 'patternProperties': {
			const others = declared(holder, String(at)).filter((schema) => schema !== holder.patternProperties?.[key]);
			return [{ ...withMember(holder, String(at), { allOf: [child, ...others] }), $except: [String(at)] }];
		}
		case 'propertyNames':
			return withName(model, holder, child);
		case 'prefixItems':
		case 'items':
		case 'unevaluatedItems':
			return [withItem(holder, Number(at), child)];
		case 'contains':
			return [containing(holder, Number(at), child)];
		case 'allOf':
			return [{ ...holder, allOf: holder.allOf?.with(Number(key), child) }];
		case 'anyOf':
		case 'oneOf': {
			const others = (holder[keyword] ?? []).filter((_, index) => index !== key).map((branch) => ({ not: branch }));
			return [[child, ...others].reduce<SchemaObject>(also, omit(holder, keyword))];
		}
		case 'then':
			return [also(also(omit(holder, 'if', 'then', 'else'), holder.if ?? true), child)];
		case 'else':
			return [also(also(omit(holder, 'if', 'then', 'else'), { not: holder.if ?? true }), child)];
		default: {
			const others = omit(holder.dependentSchemas ?? {}, String(key)) as Record<string, Schema>;
			return [also(also({ ...holder, dependentSchemas: others }, { type: 'object', required: [String(key)] }), child)];
		}
	}
}

function withMember(holder: SchemaObject, name: string, member: Schema): SchemaObject {
	const { properties, required = [] } = holder;
	return also({ ...holder, properties: { ...properties, [name]: member }, required: [...required, name] }, { type: 'object' });
}

function withItem(holder: SchemaObject, index: number, item: Schema): SchemaObject {
	const { prefixItems = [], items, minItems = 0 } = holder;
	const before = Array.from({ length: index }, (_, at) => prefixItems[at] ?? items ?? true);
	return also({ ...holder, prefixItems: [...before, item, ...prefixItems.slice(index + 1)], minItems: Math.max(minItems, index + 1) }, { type: 'array' });
}

/** One item nearly is what the array must contain, and there is one too few of those that are. */
function containing(holder: SchemaObject, index: number, nearly: Schema): SchemaObject {
	const { contains, minContains = 1 } = holder;
	const others = omit(holder, 'contains', 'minContains', 'maxContains');
	const tooFew: Schema = { contains, minContains: minContains - 1, maxContains: minContains - 1 };
	const before = Array<true>(index).fill(true);
	return also(also(others, tooFew), { type: 'array', minItems: index + 1, prefixItems: [...before, nearly] });
}

/** A name that fails in just this way, for a member that is otherwise as good as any. */
function withName(model: Model, holder: SchemaObject, names: Schema): SchemaObject[] {
	const sources = Object.keys(holder.patternProperties ?? {});
	const wanted: Schema[][] = [[names], ...sources.map((pattern) => [names, { pattern }])];
	const found = wanted.map((schemas) => build(model, [{ type: 'string' }, ...schemas], asSimpleAsCanBe)).filter((name) => typeof name === 'string');
	const declaredNames = Object.keys(holder.properties ?? {}).filter((name) => build(model, [names, { const: name }], asSimpleAsCanBe) !== undefined);
	return [...new Set([...found, ...declaredNames])].map((name) => {
		const { propertyNames = true, required = [] } = holder;
		return also({ ...holder, propertyNames: { anyOf: [propertyNames, { const: name }] }, required: [...required, name] }, { type: 'object' });
	});
}
