import type { Model } from '../schema/model.ts';
import { isObject, omit, type Schema, type SchemaObject } from '../schema/schema.ts';
import { counted } from '../schema/words.ts';
import { strangers, stranger } from '../solve/negate.ts';
import { breaks, type Breakage } from './violation.ts';

const absent = (name: string): SchemaObject => ({ type: 'object', properties: { [name]: false } });

/** Objects without what they must have, with what they must not have, too small and too large. */
export function objectViolations(schema: SchemaObject, model: Model): Breakage[] {
	const { minProperties, maxProperties } = schema;
	const found: Breakage[] = [...requiredViolations(schema), ...dependentViolations(schema)];
	if (minProperties === 0) found.push({ keyword: 'minProperties', why: 'every object has 0 members or more' });
	else if (minProperties !== undefined) {
		const label = `has fewer members than minProperties ${minProperties}`;
		found.push(breaks('minProperties', label, [{ type: 'object', minProperties: minProperties - 1, maxProperties: minProperties - 1 }, { type: 'object', maxProperties: minProperties - 1 }]));
	}
	if (maxProperties !== undefined && maxProperties >= model.largestList)
		found.push({ keyword: 'maxProperties', why: `an object of more than ${counted(maxProperties, 'member')} is larger than largestList, ${model.largestList}` });
	else if (maxProperties !== undefined)
		found.push(breaks('maxProperties', `has more members than maxProperties ${maxProperties}`, [{ type: 'object', minProperties: maxProperties + 1, maxProperties: maxProperties + 1 }, { type: 'object', minProperties: maxProperties + 1 }]));
	if (schema.additionalProperties === false)
		found.push({
			...breaks('additionalProperties', 'has a member that is not declared', undeclared(schema)),
			changes: (part) => (isObject(part) ? [{ ...part, [stranger(schema)]: 'text' }] : []),
			// What is let in counts as seen: unevaluatedProperties further out is not to find it as well.
			pardoned: (one) => ({ ...one, additionalProperties: {} })
		});
	return found;
}

/** The nearest name that is not declared, and names that nobody declares. */
function undeclared(schema: SchemaObject): Schema[] {
	const names = [stranger(schema), ...Object.keys(schema.properties ?? {}).slice(0, 3).map((name) => `${name}s`), ...strangers];
	return [...new Set(names)].filter((name) => !Object.hasOwn(schema.properties ?? {}, name)).map((name) => ({ type: 'object', required: [name] }));
}

function requiredViolations(schema: SchemaObject): Breakage[] {
	if (schema.required?.length === 0) return [{ keyword: 'required', why: 'it asks for nothing' }];
	return [...new Set(schema.required)].map((name) => ({
		...breaks('required', `has no ${name}, which is required`, [{ ...absent(name), required: schema.required?.filter((other) => other !== name) }, absent(name)]),
		changes: (part) => (isObject(part) ? [omit(part, name)] : []),
		member: name,
		pardoned: (one) => ({ ...one, required: one.required?.filter((other) => other !== name) })
	}));
}

function dependentViolations(schema: SchemaObject): Breakage[] {
	const entries = Object.entries(schema.dependentRequired ?? {});
	if (schema.dependentRequired && entries.length === 0) return [{ keyword: 'dependentRequired', why: 'it asks for nothing' }];
	return entries.flatMap(([name, others]): Breakage[] => {
		if (others.length === 0) return [{ keyword: 'dependentRequired', why: `it asks for nothing where there is ${name}` }];
		return others.map((other) => ({
			...breaks('dependentRequired', `has ${name}, but no ${other}`, [{ ...absent(other), required: [name, ...others.filter((one) => one !== other)] }]),
			member: other,
			pardoned: (one) => ({ ...one, dependentRequired: { ...one.dependentRequired, [name]: others.filter((third) => third !== other) } })
		}));
	});
}
