import type { Reading, Types } from '../parameters/readers.ts';
import type { FieldReading } from '../bodies/body.ts';
import { isBytes } from './bytes.ts';
import { Refusal, resolve, type Document, type Json } from './document.ts';
import { isSilent, kindsOf, partOf, type ValueKind } from './kinds.ts';
import { readRanges } from './media.ts';
import type { DeclaredParameter } from './parameters.ts';
import { shapeOf, typesOf } from './shapes.ts';
import { layoutOf } from './styles.ts';

/** A property of a form, as its Encoding Object or the defaults of that have it. */
export type DeclaredField =
	/** By a style, as parameters of the query are (OpenAPI 3.1, Encoding Object). */
	{ kind: 'styled'; parameter: DeclaredParameter } | ({ kind: 'text' | 'json' } & FieldReading) | { kind: 'file'; list: boolean };

export interface Property {
	name: string;
	schema: unknown;
	encoding: Json;
	multipart: boolean;
	place: string;
	/** Of its Encoding Object. */
	encodingPlace: string;
}

export function fieldOf(document: Document, property: Property): DeclaredField {
	const { name, schema, encoding, multipart, place, encodingPlace } = property;
	const what = `the field \`${name}\``;
	if (isStyled(encoding)) return styledField(document, property, what);
	const types = readRanges(encoding.contentType, encodingPlace, what);
	const asJson = types.length > 0 && types.every((type) => /^application\/json$|\+json$/.test(type));
	// A list in one text, as a parameter with `content` would have it; in parts, each item is one.
	if (asJson && !multipart) return { kind: 'json', repeats: 'no', reading: { kind: 'json' } };
	const kinds = kindsMeant(document, schema);
	if (multipart && !asJson && isFile(document, schema, kinds, types)) return { kind: 'file', list: false };
	if (isSilent(kinds) && !asJson) return anyText;
	const single = new Set([...kinds].filter((kind) => kind !== 'array'));
	if (kinds.has('array') && !asJson && [...single].every((kind) => kind === 'null')) return listField(document, property, types, what);
	if (kinds.has('array')) return asJson ? jsonList(single) : scalarOrList(document, property, single, what);
	if (!asJson && !single.has('object')) return { kind: 'text', repeats: 'no', reading: { kind: 'scalar', types: typesOf(single) } };
	if (!asJson && [...single].some((kind) => kind !== 'object' && kind !== 'null')) throw undecided(place, what);
	refuseOtherTypes(types, encodingPlace, what);
	return { kind: 'json', repeats: 'no', reading: { kind: 'json' } };
}

/** What may be anything is text: the text that is sent, or several. */
export const anyText: DeclaredField = { kind: 'text', repeats: 'maybe', reading: { kind: 'scalar', types: ['string'] } };

/** One of the three, said, and `contentType` counts no more. */
export function isStyled(encoding: Json): boolean {
	return ['style', 'explode', 'allowReserved'].some((keyword) => encoding[keyword] !== undefined);
}

/** Whether some text of a field may be read in more than one way. */
export function isDoubtful(reading: Reading): boolean {
	const both = (types: Types) => types.length > 1 && types.includes('string');
	if (reading.kind === 'scalar') return both(reading.types);
	if (reading.kind === 'list') return both(reading.rest) || reading.first.some(both);
	return reading.kind === 'object' && (both(reading.rest) || [...reading.members.values()].some(both) || reading.patterns.some(([, types]) => both(types)));
}

function styledField(document: Document, { name, schema, encoding, multipart, place, encodingPlace }: Property, what: string): DeclaredField {
	if (multipart && isBytes(resolvedOf(document, schema, place))) throw new Refusal(encodingPlace, `${what} is a file, which has no style`);
	const shape = shapeOf(document, schema, place, what);
	const layout = layoutOf(encoding, 'query', shape, encodingPlace, what);
	const form = { kind: 'styled', shape, layout } as const;
	return {
		kind: 'styled',
		parameter: { name, in: 'query', key: name, required: false, schema, default: undefined, form, unused: false, place: encodingPlace }
	};
}

function listField(document: Document, property: Property, types: string[], what: string): DeclaredField {
	const { schema, multipart, place, encodingPlace } = property;
	const item = itemOf(document, schema) ?? true;
	const kinds = kindsMeant(document, item);
	if (multipart && isFile(document, item, kinds, types)) return { kind: 'file', list: true };
	if (isSilent(kinds) || !(kinds.has('array') || kinds.has('object'))) {
		const shape = shapeOf(document, schema, place, what);
		const { first, rest } = shape.kind === 'list' ? shape : { first: [], rest: ['string'] as Types };
		return { kind: 'text', repeats: 'yes', reading: { kind: 'list', separator: ',', each: '', first, rest } };
	}
	if (kinds.has('array')) throw new Refusal(place, `${what} is a list of lists, which has no text: say \`contentType: application/json\``);
	if ([...kinds].some((kind) => kind !== 'object' && kind !== 'null')) throw undecided(place, what);
	refuseOtherTypes(types, encodingPlace, what);
	return { kind: 'json', repeats: 'yes', reading: { kind: 'json' } };
}

function jsonList(single: ReadonlySet<ValueKind>): DeclaredField {
	return { kind: 'json', repeats: [...single].every((kind) => kind === 'null') ? 'yes' : 'maybe', reading: { kind: 'json' } };
}

function scalarOrList(document: Document, { schema, place }: Property, single: ReadonlySet<ValueKind>, what: string): DeclaredField {
	const items = kindsMeant(document, itemOf(document, schema) ?? true);
	const kinds = new Set([...single, ...(isSilent(items) ? (['string'] as const) : items)]);
	if (kinds.has('object') || kinds.has('array')) throw undecided(place, what);
	return { kind: 'text', repeats: 'maybe', reading: { kind: 'scalar', types: typesOf(kinds) } };
}

/** Items of all branches, in one schema. */
export function itemOf(document: Document, schema: unknown): unknown {
	return partOf(document, schema, (own) => own.items ?? own.unevaluatedItems);
}

/** A schema that names members or items and forgets the type means one. */
export function kindsMeant(document: Document, schema: unknown): ReadonlySet<ValueKind> {
	const kinds = kindsOf(document, schema);
	if (!isSilent(kinds)) return kinds;
	const says = (...keywords: string[]) => partOf(document, schema, (own) => (keywords.some((keyword) => keyword in own) ? own : undefined)) !== undefined;
	if (says('properties', 'patternProperties', 'additionalProperties', 'required')) return new Set(['object']);
	return says('items', 'prefixItems') ? new Set(['array']) : kinds;
}

/** OpenAPI 3.1, Encoding Object: without a type, it is `application/octet-stream`, unless another is named. */
function isFile(document: Document, schema: unknown, kinds: ReadonlySet<ValueKind>, types: string[]): boolean {
	if (!isBytes(resolvedOf(document, schema, ''))) return false;
	return !isSilent(kinds) || types.length === 0 || !types.every((type) => type.startsWith('text/'));
}

function resolvedOf(document: Document, schema: unknown, place: string): Json {
	return typeof schema === 'object' && schema !== null ? resolve(document, schema, place).value : {};
}

function undecided(place: string, what: string): Refusal {
	return new Refusal(place, `${what} may be of kinds that a text cannot tell apart: say \`contentType: application/json\``);
}

function refuseOtherTypes(types: string[], place: string, what: string): void {
	const odd = types.find((type) => !/^application\/json$|\+json$/.test(type));
	if (odd !== undefined) throw new Refusal(place, `${what} is an object, which is taken as JSON only, not as \`${odd}\``);
}
