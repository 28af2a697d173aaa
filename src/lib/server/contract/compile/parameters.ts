import type { Parameter, Place, Primitive } from '../contract.ts';
import { Refusal, resolve, type Document, type Json } from './document.ts';

const scalars: readonly unknown[] = ['string', 'integer', 'number', 'boolean'];
const defaultStyle: Record<Place, string> = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' };

export interface DeclaredParameter extends Parameter {
	required: boolean;
	schema: unknown;
}

/** The parameters of a path item and an operation; the operation's own win (OpenAPI 3.1, Path Item Object). */
export function readParameters(document: Document, lists: { list: unknown; place: string }[]): DeclaredParameter[] {
	const byName = new Map<string, DeclaredParameter>();
	for (const { list, place } of lists)
		for (const [index, item] of ((list as unknown[] | undefined) ?? []).entries()) {
			const { value, place: where } = resolve(document, item, `${place}/parameters/${index}`);
			// OpenAPI 3.1, Parameter Object: these three are described elsewhere in the document, and ignored here.
			if (value.in === 'header' && /^(accept|content-type|authorization)$/i.test(String(value.name))) continue;
			const parameter = readParameter(document, value, where);
			byName.set(`${parameter.in} ${parameter.name}`, parameter);
		}
	return [...byName.values()];
}

function readParameter(document: Document, value: Json, place: string): DeclaredParameter {
	const name = String(value.name);
	const where = value.in as Place;
	if (value.content !== undefined) throw new Refusal(place, `\`content\` is not supported yet (\`${name}\`)`);
	const style = (value.style as string | undefined) ?? defaultStyle[where];
	if (style !== defaultStyle[where]) throw new Refusal(place, `the style \`${style}\` is not supported yet (\`${name}\`)`);
	if (value.allowReserved === true) throw new Refusal(place, `\`allowReserved\` is not supported yet (\`${name}\`)`);
	const { value: schema, place: at } = resolve(document, value.schema, `${place}/schema`);
	const array = schema.type === 'array';
	const type = scalarType(document, array ? schema.items : schema, array ? `${at}/items` : at, `the parameter \`${name}\``);
	const explode = (value.explode as boolean | undefined) ?? style === 'form';
	// Several cookies of one name are a browser's confusion, not a list.
	if (where === 'cookie' && array && explode) throw new Refusal(place, `a list in a cookie needs \`explode: false\` (\`${name}\`)`);
	return {
		name,
		in: where,
		type,
		array,
		explode: where === 'query' && explode,
		required: value.required === true,
		schema: withDefault(value.schema, schema.default)
	};
}

/** ajv fills in a default that stands beside a reference, but not one that stands behind it. */
function withDefault(schema: unknown, value: unknown): unknown {
	return value === undefined ? schema : { ...(schema as Json), default: value };
}

/** Parameters and headers are text: the schema must say which one type the text stands for. */
export function scalarType(document: Document, schema: unknown, place: string, what: string): Primitive {
	const { value, place: at } = resolve(document, schema, place);
	const type = value.type ?? typeOfValues(value);
	if (!scalars.includes(type))
		throw new Refusal(at, `${what} needs one type: string, integer, number or boolean${what.startsWith('the parameter') ? ', or an array of one' : ''}`);
	return type as Primitive;
}

function typeOfValues(schema: Json): unknown {
	const values = Array.isArray(schema.enum) ? schema.enum : 'const' in schema ? [schema.const] : [];
	return values.length > 0 && values.every((value) => typeof value === 'string') ? 'string' : undefined;
}
