import { follow, Refusal, type Document, type Json } from './document.ts';
import { list } from './kinds.ts';
import type { Form } from './parameters.ts';
import { standsAlone } from './styles.ts';

/**
 * `allowEmptyValue`: an empty text may stand where a parameter would be left out, and counts as if it were (OpenAPI
 * 3.1.1, Parameter Object). Where the schema takes the empty text, it is a value like any other, and handlers see it.
 */
export function takesEmpty(document: Document, schema: unknown, form: Form, place: string): boolean {
	if (form.kind === 'json') return true;
	const { shape, layout } = form;
	// Styles that cannot write an empty text have nothing to say of it.
	if (!['form', 'simple'].includes(layout.style)) return false;
	if (shape.kind === 'object' && standsAlone(layout, 'query'))
		throw new Refusal(place, '`allowEmptyValue` says nothing where the members of an object are parameters of their own');
	return shape.kind !== 'scalar' || !shape.types.includes('string') || !allowsEmpty(document, schema, []);
}

/** Formats that the empty text is of. */
const roomy = /^(uri-reference|iri-reference|uri-template|json-pointer|regex|password|byte|binary)$/;

/** Whether the rules for texts let the empty one pass, as far as they can be read without a validator. */
function allowsEmpty(document: Document, schema: unknown, seen: readonly unknown[]): boolean {
	if (typeof schema !== 'object' || schema === null || seen.includes(schema)) return schema !== false;
	const own = schema as Json;
	const path = [...seen, schema];
	const allows = (part: unknown) => allowsEmpty(document, part, path);
	if (Array.isArray(own.enum) && !own.enum.includes('')) return false;
	if ('const' in own && own.const !== '') return false;
	if (own.type !== undefined && ![own.type].flat().includes('string')) return false;
	if (typeof own.minLength === 'number' && own.minLength > 0) return false;
	if (typeof own.pattern === 'string' && !new RegExp(own.pattern, 'u').test('')) return false;
	if (typeof own.format === 'string' && !roomy.test(own.format)) return false;
	if (typeof own.$ref === 'string' && !allows(follow(document, own, own.$ref).value)) return false;
	return list(own.allOf).every(allows) && [own.anyOf, own.oneOf].every((branches) => !Array.isArray(branches) || branches.some(allows));
}
