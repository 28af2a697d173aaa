import { kindsOf } from './kinds.ts';
import type { Linked, Linker } from './link.ts';

type Json = Record<string, unknown>;

/** What is right in JSON Schema and has to be said to ajv in other words. */
export function finish(linker: Linker, linked: Json, schema: Json): Json {
	delete schema.default;
	delete schema.readOnly;
	delete schema.writeOnly;
	// Told where a rule alone says little; everywhere else it is only in the way.
	if (!('pattern' in schema) && !('format' in schema)) delete schema.description;
	if (Array.isArray(schema.required) && schema.required.length === 0) delete schema.required;
	// Without the others it fails no value, but it evaluates members.
	if ('if' in schema && !('then' in schema) && !('else' in schema)) schema.then = true;
	for (const keyword of ['anyOf', 'oneOf'] as const) {
		const kinds = keyword in linked ? kindsOf(linker, linked[keyword] as Linked[]) : null;
		if (kinds) schema.kinds = { ...((schema.kinds ?? {}) as Json), [keyword]: kinds };
	}
	if (Object.hasOwn(schema.properties ?? {}, '__proto__')) {
		// ajv would pass over it.
		const { ['__proto__']: proto, ...properties } = schema.properties as Json;
		schema.properties = properties;
		schema.patternProperties = { ...((schema.patternProperties ?? {}) as Json), '^__proto__$': proto };
	}
	return schema;
}
