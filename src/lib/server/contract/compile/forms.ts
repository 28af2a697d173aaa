import type { OpenReader } from '../contract.ts';
import type { FieldReader, FieldReading } from '../bodies/body.ts';
import { Refusal, type Document, type Json } from './document.ts';
import { anyText, fieldOf, isDoubtful, kindsMeant, type DeclaredField } from './fields.ts';
import { openFiles } from './file-schemas.ts';
import { kindsOf, memberNames, partOf } from './kinds.ts';
import { partOfForm, type DeclaredPart } from './parts.ts';
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
	const multipart = maxBytes !== null;
	const { schema = true } = media;
	const at = `${place}/schema`;
	if (media.schema === undefined && multipart) throw new Refusal(place, 'a form in parts needs a `schema`');
	if (!kindsMeant(document, schema).has('object')) throw new Refusal(at, 'a form needs an object, with its fields as properties');
	const names = memberNames(document, schema);
	const encodings = (media.encoding ?? {}) as Record<string, Json>;
	const ghost = Object.keys(encodings).find((name) => !names.has(name));
	if (ghost !== undefined) throw new Refusal(`${place}/encoding/${ghost}`, `the schema has no property \`${ghost}\``);

	const properties = [...names].flatMap((name) => {
		const own = partOf(document, schema, (part) => memberOf(part, name)) ?? true;
		// What may not be there is for the validator to refuse.
		if (kindsOf(document, own).size === 0) return [];
		const places = { place: `${at}/properties/${name}`, encodingPlace: `${place}/encoding/${name}` };
		const property = { name, schema: own, encoding: encodings[name] ?? {}, multipart, ...places };
		return [{ ...property, field: fieldOf(document, property) }];
	});
	const others = (what: unknown, name: string) =>
		plain(fieldOf(document, { name, schema: what, encoding: {}, multipart, place: `${at}/${name}`, encodingPlace: place }), `${at}/${name}`);
	const patterns = [...patternsOf(document, schema)].map<[RegExp, FieldReading]>((pattern) => [
		expression(pattern, at),
		others(
			partOf(document, schema, (own) => ((own.patternProperties ?? {}) as Json)[pattern]),
			'patternProperties'
		)
	]);
	const rest = partOf(document, schema, (own) => own.additionalProperties ?? own.unevaluatedProperties, {});
	const closed = rest !== undefined && kindsOf(document, rest).size === 0;
	const styled = properties.flatMap(({ field }) => (field.kind === 'styled' ? [field.parameter] : []));
	const { query, open } = queryNames(styled, [], 'the form');
	const restReading = closed ? null : rest === undefined || isEmpty(rest) ? readingOf(anyText) : others(rest, 'additionalProperties');
	const taker = open.find(({ before }) => before === '');
	if (taker && (restReading !== null || patterns.length > 0))
		throw new Refusal(at, `any name could be a member of \`${taker.key}\` or of the form: say \`additionalProperties: false\` on one`);

	const fields = new Map<string, FieldReader>();
	for (const [name, { key, member, items, reading }] of query) fields.set(name, { key, member, repeats: items ? 'yes' : 'no', reading: items ?? reading });
	for (const { name, field, place: where } of properties) {
		if (field.kind !== 'text' && field.kind !== 'json') continue;
		if (fields.has(name)) throw new Refusal(where, `\`${name}\` in the form would belong to both \`${name}\` and \`${fields.get(name)?.key ?? ''}\``);
		fields.set(name, { key: name, member: null, repeats: field.repeats, reading: field.reading });
	}
	const files = properties.filter(({ field }) => field.kind === 'file');
	const lists = files.filter(({ field }) => field.kind === 'file' && field.list).map(({ name }) => name);
	const way = readWay(media, { files: files.length, lists: lists.length, maxBytes }, place);
	const parts = new Map<string, DeclaredPart>();
	if (multipart)
		for (const property of properties) {
			const part = partOfForm(document, property, { maxBytes, textBytes, apart: way === 'parts' });
			if (part) for (const name of wireNames(property.name, property.field, fields)) parts.set(name, part);
		}
	const said = [...parts.values()].filter(({ file, limited }) => !file && limited).reduce((sum, { bytes }) => sum + bytes.max, 0);
	const readings = [...fields.values(), ...patterns.map(([, reading]) => reading), ...(restReading ? [restReading] : [])];
	return {
		schema:
			files.length > 0
				? openFiles(
						document,
						schema,
						files.map(({ name }) => name),
						lists,
						at
					)
				: schema,
		...{ fields, open, patterns, rest: restReading, parts, way },
		doubtful: readings.some(({ reading }) => isDoubtful(reading)),
		textBytes: Math.max(textBytes, said),
		files: files.map(({ name }) => name),
		lists
	};
}

/** The names that a property is sent by: its own or, where its members are fields, theirs. */
function wireNames(name: string, { kind }: DeclaredField, fields: Map<string, FieldReader>): string[] {
	return kind === 'file' ? [name] : [...fields].filter(([, { key }]) => key === name).map(([sent]) => sent);
}

function plain(field: DeclaredField, place: string): FieldReading {
	if (field.kind === 'file') throw new Refusal(place, 'a file needs a name of its own, as a property');
	return readingOf(field);
}

function readingOf(field: DeclaredField): FieldReading {
	if (field.kind !== 'text' && field.kind !== 'json') throw new Error('Only texts are read.');
	return { repeats: field.repeats, reading: field.reading };
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
