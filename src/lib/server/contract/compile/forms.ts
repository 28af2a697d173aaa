import type { OpenReader } from '../parameters/readers.ts';
import type { FieldReader, FieldReading } from '../bodies/body.ts';
import { Refusal, type Document, type Json } from './document.ts';
import { anyText, fieldOf, isDoubtful, kindsMeant, type DeclaredField, type Property } from './fields.ts';
import { openFiles } from './file-schemas.ts';
import { kindsOf, memberNames, partOf } from './kinds.ts';
import { partOfForm, type DeclaredPart, type Limits } from './parts.ts';
import { queryNames } from './query-names.ts';
import { expression, memberOf, patternsOf } from './shapes.ts';

/** A form as the document says it. */
export interface DeclaredForm {
	/** Of what the validator sees: a file is none of its affairs. */
	schema: unknown;
	fields: Map<string, FieldReader>;
	open: OpenReader[];
	patterns: [RegExp, FieldReading][];
	rest: FieldReading | null;
	doubtful: boolean;
	/** By the name that is sent. */
	parts: Map<string, DeclaredPart>;
	way: 'last' | 'whole' | 'parts';
	textBytes: number;
	/** The properties that are files, and those of them that are lists. */
	files: string[];
	lists: string[];
}

/** All the text fields of a form together, unless their own limits say more; only files are streamed. */
const textBytes = 1024 * 1024;

/** What may be kept in memory for each request without anyone having said so. */
const heldBytes = 1024 * 1024;

/** `maxBytes`: of the body, where it comes in parts; otherwise `null`. */
export function readForm(document: Document, media: Json, maxBytes: number | null, place: string): DeclaredForm {
	const { schema = true } = media;
	const at = `${place}/schema`;
	if (media.schema === undefined && maxBytes !== null) throw new Refusal(place, 'a form in parts needs a `schema`');
	if (!kindsMeant(document, schema).has('object')) throw new Refusal(at, 'a form needs an object, with its fields as properties');
	const properties = readProperties(document, media, maxBytes !== null, place);
	const { fields, open } = readersOf(properties);
	const { patterns, rest } = othersOf(document, schema, maxBytes !== null, at);
	const taker = open.find(({ before }) => before === '');
	if (taker && (rest !== null || patterns.length > 0))
		throw new Refusal(at, `any name could be a member of \`${taker.key}\` or of the form: say \`additionalProperties: false\` on one`);
	const files = properties.filter(({ field }) => field.kind === 'file').map(({ name }) => name);
	const lists = properties.filter(({ field }) => field.kind === 'file' && field.list).map(({ name }) => name);
	const way = readWay(media, { files: files.length, lists: lists.length, maxBytes }, place);
	const parts = maxBytes === null ? new Map<string, DeclaredPart>() : partsOf(document, properties, fields, { maxBytes, textBytes, apart: way === 'parts' });
	const said = [...new Set(parts.values())].filter(({ file, limited }) => !file && limited).reduce((sum, { bytes }) => sum + bytes.max, 0);
	const readings = [...fields.values(), ...patterns.map(([, reading]) => reading), ...(rest ? [rest] : [])];
	return {
		schema: files.length > 0 ? openFiles(document, schema, files, lists, at) : schema,
		...{ fields, open, patterns, rest, parts, way, files, lists },
		doubtful: readings.some(({ reading }) => isDoubtful(reading)),
		textBytes: Math.max(textBytes, said)
	};
}

type ReadProperty = Property & { field: DeclaredField };

function readProperties(document: Document, { schema = true, encoding }: Json, multipart: boolean, place: string): ReadProperty[] {
	const names = memberNames(document, schema);
	const encodings = (encoding ?? {}) as Record<string, Json>;
	const ghost = Object.keys(encodings).find((name) => !names.has(name));
	if (ghost !== undefined) throw new Refusal(`${place}/encoding/${ghost}`, `the schema has no property \`${ghost}\``);
	return [...names].flatMap((name) => {
		const own = partOf(document, schema, (part) => memberOf(part, name)) ?? true;
		// What may not be there is for the validator to refuse.
		if (kindsOf(document, own).size === 0) return [];
		const places = { place: `${place}/schema/properties/${name}`, encodingPlace: `${place}/encoding/${name}` };
		const property = { name, schema: own, encoding: encodings[name] ?? {}, multipart, ...places };
		return [{ ...property, field: fieldOf(document, property) }];
	});
}

/** Who reads which name. Fields with a style are to a form what parameters are to the query. */
function readersOf(properties: ReadProperty[]): { fields: Map<string, FieldReader>; open: OpenReader[] } {
	const styled = properties.flatMap(({ field }) => (field.kind === 'styled' ? [field.parameter] : []));
	const { query, open } = queryNames(styled, [], 'the form');
	const fields = new Map<string, FieldReader>();
	for (const [name, { key, member, items, reading }] of query) fields.set(name, { key, member, repeats: items ? 'yes' : 'no', reading: items ?? reading });
	for (const { name, field, place } of properties) {
		if (field.kind !== 'text' && field.kind !== 'json') continue;
		const other = fields.get(name)?.key;
		if (other !== undefined) throw new Refusal(place, `\`${name}\` in the form would belong to both \`${name}\` and \`${other}\``);
		fields.set(name, { key: name, member: null, repeats: field.repeats, reading: field.reading });
	}
	return { fields, open };
}

/** What names that nobody wrote down are read as. */
function othersOf(document: Document, schema: unknown, multipart: boolean, place: string): Pick<DeclaredForm, 'patterns' | 'rest'> {
	const read = (own: unknown, keyword: string): FieldReading => {
		const at = `${place}/${keyword}`;
		const field = isEmpty(own) ? anyText : fieldOf(document, { name: keyword, schema: own, encoding: {}, multipart, place: at, encodingPlace: at });
		if (field.kind !== 'text' && field.kind !== 'json') throw new Refusal(at, 'a file needs a name of its own, as a property');
		return { repeats: field.repeats, reading: field.reading };
	};
	const patterns = [...patternsOf(document, schema)].map<[RegExp, FieldReading]>((pattern) => {
		const own = partOf(document, schema, ({ patternProperties }) => ((patternProperties ?? {}) as Json)[pattern]);
		return [expression(pattern, place), read(own, 'patternProperties')];
	});
	const rest = partOf(document, schema, (own) => own.additionalProperties ?? own.unevaluatedProperties, {});
	const closed = rest !== undefined && kindsOf(document, rest).size === 0;
	return { patterns, rest: closed ? null : read(rest ?? true, 'additionalProperties') };
}

function partsOf(document: Document, properties: ReadProperty[], fields: Map<string, FieldReader>, limits: Limits): Map<string, DeclaredPart> {
	const parts = new Map<string, DeclaredPart>();
	for (const property of properties) {
		const part = partOfForm(document, property, limits);
		for (const name of wireNames(property, fields)) parts.set(name, part);
	}
	return parts;
}

/** The names that a property is sent by: its own or, where its members are fields, theirs. */
function wireNames({ name, field }: ReadProperty, fields: Map<string, FieldReader>): string[] {
	return field.kind === 'file' ? [name] : [...fields].filter(([, { key }]) => key === name).map(([sent]) => sent);
}

function isEmpty(schema: unknown): boolean {
	return schema === true || (typeof schema === 'object' && schema !== null && Object.keys(schema).length === 0);
}

/** `x-multipart` says how a form with files is handed over. Without it, one file is streamed, and more are kept in memory, but not much of them. */
function readWay(media: Json, { files, lists, maxBytes }: { files: number; lists: number; maxBytes: number | null }, place: string): DeclaredForm['way'] {
	const way = media['x-multipart'];
	if (way !== undefined) {
		if (way !== 'whole' && way !== 'parts')
			throw new Refusal(place, '`x-multipart` must be `whole` (all in memory, in any order) or `parts` (one by one, as they arrive)');
		if (maxBytes === null) throw new Refusal(place, '`x-multipart` stands where there are no parts');
		return way;
	}
	if (files === 0) return 'whole';
	if (files === 1 && lists === 0) return 'last';
	if (maxBytes !== null && maxBytes > heldBytes)
		throw new Refusal(
			place,
			`a form with several files of up to ${maxBytes.toLocaleString('en')} bytes needs \`x-multipart\`: \`whole\` keeps them in memory, \`parts\` hands them over one by one`
		);
	return 'whole';
}
