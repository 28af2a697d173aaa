import type { Primitive, Types } from '../parameters/readers.ts';
import { Refusal, type Document, type Json } from './document.ts';
import { isSilent, kindsOf, list, memberNames, partOf, type ValueKind } from './kinds.ts';

/** What a value that is written as text can be: one of some scalars, a list of them, or an object of them. */
export type Shape = { kind: 'scalar'; types: Types } | { kind: 'list'; first: Types[]; rest: Types } | ObjectShape;

export interface ObjectShape {
	kind: 'object';
	members: Map<string, Member>;
	/** What members are that only a pattern names. */
	patterns: [RegExp, Types][];
	/** What any other member is; `null`: there is none. */
	rest: Types | null;
}

export interface Member {
	types: Types;
	/** A list of such, which only a name that may be given again can carry. */
	list: boolean;
	place: string;
}

/** What is read as the first of these is told from the others by its grammar; a string has any. */
const order: readonly (Primitive | 'null')[] = ['null', 'boolean', 'integer', 'number', 'string'];

/** `what` begins the sentence that refuses what no text can carry: `the parameter \`page\``. */
export function shapeOf(document: Document, schema: unknown, place: string, what: string): Shape {
	const kinds = kindsOf(document, schema);
	if (isSilent(kinds)) return { kind: 'scalar', types: ['string'] };
	if (kinds.size === 0) throw new Refusal(place, `${what} has a schema that allows no value`);
	const holds = { list: kinds.has('array'), object: kinds.has('object'), scalar: order.some((type) => type !== 'null' && kinds.has(type)) };
	// `null` beside lists or objects is not written: what is not there is left out.
	if (Object.values(holds).filter(Boolean).length > 1) throw new Refusal(place, `${what} may be of kinds that a text cannot tell apart: ${told(kinds)}`);
	if (holds.list) return listShape(document, schema, place, what);
	return holds.object ? objectShape(document, schema, place, what) : { kind: 'scalar', types: typesOf(kinds) };
}

function listShape(document: Document, schema: unknown, place: string, what: string): Shape {
	const item = (index: number) => partOf(document, schema, (own) => list(own.prefixItems)[index] ?? own.items);
	const first: Types[] = [];
	for (let index = 0; partOf(document, schema, (own) => list(own.prefixItems)[index]) !== undefined; index++)
		first.push(scalarOf(document, item(index), `${place}/prefixItems/${index}`, what));
	const rest = partOf(document, schema, (own) => own.items ?? own.unevaluatedItems);
	return { kind: 'list', first, rest: rest === undefined ? ['string'] : scalarOf(document, rest, `${place}/items`, what) };
}

function objectShape(document: Document, schema: unknown, place: string, what: string): ObjectShape {
	const patterns = [...patternsOf(document, schema)].map<[RegExp, Types]>((pattern) => {
		const member = partOf(document, schema, (own) => ((own.patternProperties ?? {}) as Json)[pattern]);
		return [expression(pattern, place), scalarOf(document, member, `${place}/patternProperties/${pattern}`, what)];
	});
	const members = new Map<string, Member>();
	for (const name of memberNames(document, schema)) {
		const member = partOf(document, schema, (own) => memberOf(own, name)) ?? true;
		// A member that may not be there is for the validator to refuse.
		if (kindsOf(document, member).size > 0) members.set(name, memberShape(document, member, `${place}/properties/${name}`, what, name));
	}
	const rest = partOf(document, schema, (own) => own.additionalProperties ?? own.unevaluatedProperties, {});
	const closed = rest !== undefined && kindsOf(document, rest).size === 0;
	return { kind: 'object', members, patterns, rest: closed ? null : scalarOf(document, rest, `${place}/additionalProperties`, what) };
}

function memberShape(document: Document, schema: unknown, place: string, what: string, name: string): Member {
	const shape = shapeOf(document, schema, place, `the member \`${name}\` of ${what}`);
	if (shape.kind === 'object' || (shape.kind === 'list' && shape.first.length > 0))
		throw new Refusal(place, `${what} has the member \`${name}\`, and what lies within it cannot be written`);
	return { types: shape.kind === 'scalar' ? shape.types : shape.rest, list: shape.kind === 'list', place };
}

/** Of what stands inside another value: a list within a list has no text. */
function scalarOf(document: Document, schema: unknown, place: string, what: string): Types {
	const kinds = kindsOf(document, schema);
	if (kinds.size === 0 || isSilent(kinds)) return ['string'];
	if (kinds.has('array') || kinds.has('object')) throw new Refusal(place, `${what} has ${told(kinds)} within it, which cannot be written`);
	return typesOf(kinds);
}

export function memberOf(own: Json, name: string): unknown {
	const properties = (own.properties ?? {}) as Json;
	if (Object.hasOwn(properties, name)) return properties[name];
	const patterns = Object.entries((own.patternProperties ?? {}) as Json).filter(([pattern]) => new RegExp(pattern, 'u').test(name));
	if (patterns.length > 0) return { allOf: patterns.map(([, schema]) => schema) };
	return own.additionalProperties === true ? undefined : own.additionalProperties;
}

export function patternsOf(document: Document, schema: unknown): Set<string> {
	const patterns = new Set<string>();
	partOf(document, schema, (own) => {
		for (const pattern of Object.keys(own.patternProperties ?? {})) patterns.add(pattern);
		return undefined;
	});
	return patterns;
}

export function expression(pattern: string, place: string): RegExp {
	try {
		return new RegExp(pattern, 'u');
	} catch (error) {
		throw new Refusal(`${place}/patternProperties`, error instanceof Error ? error.message : String(error));
	}
}

/** An integer is written as a number is. */
export function typesOf(kinds: ReadonlySet<ValueKind>): Types {
	return order.filter((type) => kinds.has(type) && !(type === 'integer' && kinds.has('number')) && !(type === 'null' && kinds.has('string')));
}

function told(kinds: ReadonlySet<ValueKind>): string {
	return [...kinds].map((kind) => (kind === 'array' ? 'lists' : kind === 'object' ? 'objects' : kind === 'null' ? 'null' : `${kind}s`)).join(', ');
}
