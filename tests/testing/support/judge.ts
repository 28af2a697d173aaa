import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A schema as people write it. */
export type Json = Record<string, unknown>;

/** ajv of our own, on the schema as it was written: the generator's proofs are repeated without any of its code. */
export function judge(schema: unknown, document: Json = {}): (value: unknown) => ErrorObject[] {
	const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: true, ownProperties: true, multipleOfPrecision: 9, logger: false });
	addFormats(ajv);
	const whole = typeof schema === 'boolean' ? schema : { ...(schema as Json), ...(document.components ? { components: document.components } : {}) };
	const validate = ajv.compile(whole);
	return (value) => (validate(value) ? [] : [...(validate.errors ?? [])]);
}

/** What ajv calls a fault that has another name in JSON Schema. */
export function ajvKeyword(keyword: string): string {
	return ['minContains', 'maxContains'].includes(keyword) ? 'contains' : keyword;
}

/** A copy without the keyword at a place: permitted is then whatever broke nothing but it. */
export function without(root: unknown, schemaPath: string): unknown {
	const keys = schemaPath
		.slice(1)
		.split('/')
		.slice(1)
		.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
	const last = keys.at(-1);
	if (last === undefined) return true;
	const copy = structuredClone(root);
	const holder = keys.slice(0, -1).reduce<Json>((value, key) => value[key] as Json, copy as Json);
	if (last === 'contains') for (const keyword of ['contains', 'minContains', 'maxContains']) Reflect.deleteProperty(holder, keyword);
	else if (holder[last] === false) holder[last] = true;
	else Reflect.deleteProperty(holder, last);
	return copy;
}
