import type { Place, Primitive } from '../parameters/readers.ts';
import { Refusal, resolve, type Document, type Json } from './document.ts';
import { defaultOf, list } from './kinds.ts';
import { shapeOf, type Shape } from './shapes.ts';
import { layoutOf, type Layout } from './styles.ts';
import { takesEmpty } from './takes-empty.ts';

const scalars: readonly unknown[] = ['string', 'integer', 'number', 'boolean'];
const places: readonly unknown[] = ['path', 'query', 'header', 'cookie'];

export interface DeclaredParameter {
	name: string;
	in: Place;
	/** What handlers find it by: headers in lower case. */
	key: string;
	required: boolean;
	schema: unknown;
	/** `undefined`: none. */
	default: unknown;
	form: Form;
	/** An empty text is as good as none (`allowEmptyValue`). */
	unused: boolean;
	place: string;
}

/** How a value is written as text: by a style, or as JSON. */
export type Form = { kind: 'styled'; shape: Shape; layout: Layout } | { kind: 'json' };

/** The parameters of a path item and an operation; the operation's own win (OpenAPI 3.1, Path Item Object). */
export function readParameters(document: Document, lists: { list: unknown; place: string }[]): DeclaredParameter[] {
	const byName = new Map<string, DeclaredParameter>();
	for (const { list: items, place } of lists) {
		const own = new Set<string>();
		for (const [index, item] of list(items).entries()) {
			const { value, place: where } = resolve(document, item, `${place}/parameters/${index}`);
			// OpenAPI 3.1, Parameter Object: these three are described elsewhere in the document, and ignored here.
			if (value.in === 'header' && /^(accept|content-type|authorization)$/i.test(String(value.name))) continue;
			const parameter = readParameter(document, value, where);
			const id = `${parameter.in} ${parameter.key}`;
			if (own.has(id)) throw new Refusal(where, `the parameter \`${parameter.name}\` is there twice`);
			own.add(id);
			byName.set(id, parameter);
		}
	}
	return [...byName.values()];
}

function readParameter(document: Document, value: Json, place: string): DeclaredParameter {
	const { name } = value;
	if (typeof name !== 'string') throw new Refusal(place, 'a parameter needs a `name`');
	if (!places.includes(value.in)) throw new Refusal(place, `the parameter \`${name}\` needs a place (\`in\`): path, query, header or cookie`);
	const where = value.in as Place;
	const required = value.required === true;
	if (where === 'path' && !required) throw new Refusal(place, `the parameter \`${name}\` is part of the path, which needs \`required: true\``);
	for (const keyword of ['allowReserved', 'allowEmptyValue'])
		if (value[keyword] === true && where !== 'query') throw new Refusal(place, `the parameter \`${name}\` cannot have \`${keyword}\`, which is for the query`);
	const { schema, at, form } = readForm(document, value, where, place, `the parameter \`${name}\``);
	return {
		name,
		in: where,
		key: where === 'header' ? name.toLowerCase() : name,
		required,
		schema,
		default: defaultOf(document, schema),
		form,
		unused: value.allowEmptyValue === true && takesEmpty(document, schema, form, at),
		place
	};
}

/** By `schema` and style, or by `content` of one media type (OpenAPI 3.1, Parameter Object and Header Object). */
export function readForm(document: Document, value: Json, where: Place, place: string, what: string): { schema: unknown; at: string; form: Form } {
	if (value.content === undefined) {
		const at = `${place}/schema`;
		if (value.schema === undefined) throw new Refusal(at, `${what} needs a \`schema\` or \`content\``);
		const shape = shapeOf(document, value.schema, at, what);
		return { schema: value.schema, at, form: { kind: 'styled', shape, layout: layoutOf(value, where, shape, place, what) } };
	}
	const [entry, ...others] = Object.entries(value.content as Json);
	if (value.schema !== undefined || !entry || others.length > 0) throw new Refusal(place, `${what} needs either \`schema\` or \`content\` of one media type`);
	const [type, media] = entry;
	const at = `${place}/content/${type.replaceAll('~', '~0').replaceAll('/', '~1')}`;
	const { schema = true } = resolve(document, media, at).value;
	if (/^(application\/json|[\w.+-]+\/[\w.+-]+\+json)$/i.test(type)) return { schema, at, form: { kind: 'json' } };
	if (!/^text\/plain$/i.test(type)) throw new Refusal(at, `${what} cannot be of the media type \`${type}\`; there is JSON and text/plain`);
	return { schema, at, form: { kind: 'styled', shape: { kind: 'scalar', types: ['string'] }, layout: { style: 'simple', explode: false } } };
}

/** Fields of forms are text: the schema must say which one type the text stands for. */
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
