import { isDeepStrictEqual } from 'node:util';

type Json = Record<string, unknown>;

/** What a schema found in a value: whether it is valid, and which members and items it has evaluated. */
interface Outcome {
	valid: boolean;
	names: Set<string>;
	items: Set<number>;
}

/**
 * JSON Schema 2020-12, read word by word and as slowly as it is written: what the compiled validators are compared
 * with. `root` is what references are looked up in.
 */
export function interpret(root: unknown, schema: unknown, value: unknown): boolean {
	return evaluate(schema, value).valid;

	function evaluate(current: unknown, data: unknown): Outcome {
		const names = new Set<string>();
		const items = new Set<number>();
		let valid = current !== false;
		if (typeof current !== 'object' || current === null) return { valid, names, items };
		const own = current as Json;
		const fail = (failed: boolean) => {
			if (failed) valid = false;
		};
		const take = (part: Outcome) => {
			if (!part.valid) return;
			part.names.forEach((name) => names.add(name));
			part.items.forEach((item) => items.add(item));
		};
		const here = (part: unknown) => {
			const outcome = evaluate(part, data);
			take(outcome);
			return outcome.valid;
		};
		const list = (keyword: string) => (own[keyword] ?? []) as unknown[];
		const map = (keyword: string) => Object.entries((own[keyword] ?? {}) as Json);

		if ('type' in own) fail(![own.type].flat().some((type) => isOf(type, data)));
		if ('const' in own) fail(!same(own.const, data));
		if ('enum' in own) fail(!list('enum').some((one) => same(one, data)));
		if (typeof data === 'number') {
			if ('minimum' in own) fail(data < Number(own.minimum));
			if ('maximum' in own) fail(data > Number(own.maximum));
			if ('exclusiveMinimum' in own) fail(data <= Number(own.exclusiveMinimum));
			if ('exclusiveMaximum' in own) fail(data >= Number(own.exclusiveMaximum));
			if ('multipleOf' in own) fail(!Number.isInteger(data / Number(own.multipleOf)));
		}
		if (typeof data === 'string') {
			if ('minLength' in own) fail(Array.from(data).length < Number(own.minLength));
			if ('maxLength' in own) fail(Array.from(data).length > Number(own.maxLength));
			if ('pattern' in own) fail(!new RegExp(String(own.pattern), 'u').test(data));
		}
		if ('$ref' in own) fail(!here(lookUp(String(own.$ref))));
		for (const part of list('allOf')) fail(!here(part));
		if ('anyOf' in own) fail(list('anyOf').filter(here).length === 0);
		if ('oneOf' in own) fail(list('oneOf').filter(here).length !== 1);
		if ('not' in own) fail(evaluate(own.not, data).valid);
		if ('if' in own) {
			const branch = here(own.if) ? 'then' : 'else';
			if (branch in own) fail(!here(own[branch]));
		}
		if (isObject(data)) {
			const members = Object.entries(data);
			if ('minProperties' in own) fail(members.length < Number(own.minProperties));
			if ('maxProperties' in own) fail(members.length > Number(own.maxProperties));
			for (const name of list('required')) fail(!Object.hasOwn(data, String(name)));
			for (const [name, needed] of map('dependentRequired'))
				if (Object.hasOwn(data, name)) for (const other of needed as string[]) fail(!Object.hasOwn(data, other));
			for (const [name, part] of map('dependentSchemas')) if (Object.hasOwn(data, name)) fail(!here(part));
			const said = new Set<string>();
			for (const [name, member] of members) {
				if ('propertyNames' in own) fail(!evaluate(own.propertyNames, name).valid);
				const parts = map('patternProperties').flatMap(([pattern, part]) => (new RegExp(pattern, 'u').test(name) ? [part] : []));
				parts.push(...map('properties').flatMap(([one, part]) => (one === name ? [part] : [])));
				if (parts.length === 0 && 'additionalProperties' in own) parts.push(own.additionalProperties);
				for (const part of parts) fail(!evaluate(part, member).valid);
				if (parts.length > 0) said.add(name);
			}
			said.forEach((name) => names.add(name));
			if ('unevaluatedProperties' in own)
				for (const [name, member] of members) {
					if (names.has(name)) continue;
					fail(!evaluate(own.unevaluatedProperties, member).valid);
					names.add(name);
				}
		}
		if (Array.isArray(data)) {
			if ('minItems' in own) fail(data.length < Number(own.minItems));
			if ('maxItems' in own) fail(data.length > Number(own.maxItems));
			if (own.uniqueItems === true) fail(data.some((one, index) => data.slice(0, index).some((other) => same(one, other))));
			const prefix = list('prefixItems');
			for (const [index, item] of data.entries()) {
				if (index >= prefix.length && !('items' in own)) break;
				fail(!evaluate(index < prefix.length ? prefix[index] : own.items, item).valid);
				items.add(index);
			}
			if ('contains' in own) {
				const found = [...data.keys()].filter((index) => evaluate(own.contains, data[index]).valid);
				fail(found.length < Number(own.minContains ?? 1) || found.length > Number(own.maxContains ?? Infinity));
				found.forEach((index) => items.add(index));
			}
			if ('unevaluatedItems' in own)
				for (const [index, item] of data.entries()) {
					if (items.has(index)) continue;
					fail(!evaluate(own.unevaluatedItems, item).valid);
					items.add(index);
				}
		}
		return valid ? { valid, names, items } : { valid, names: new Set(), items: new Set() };
	}

	function lookUp(ref: string): unknown {
		return ref
			.split('/')
			.slice(1)
			.reduce<unknown>((parent, name) => (parent as Json)[name], root);
	}
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOf(type: unknown, value: unknown): boolean {
	if (type === 'null') return value === null;
	if (type === 'array') return Array.isArray(value);
	if (type === 'object') return isObject(value);
	return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

/** -0 is 0 in JSON. */
function same(a: unknown, b: unknown): boolean {
	return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}
