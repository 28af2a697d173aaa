import type { Field } from '../contract.ts';
import { readMaxBytes } from './bodies.ts';
import { isBytes } from './bytes.ts';
import { entries, Refusal, resolve, type Document, type Json } from './document.ts';
import { scalarType } from './parameters.ts';

/**
 * The fields of a form: an object of texts that stand for one value each, of lists of them and, where
 * `maxBytes` is a number, of one file. Gives the schema with the file left open, for the validator.
 */
export function readFields(document: Document, media: Json, maxBytes: number | null, place: string): { schema: Json; fields: Record<string, Field> } {
	const { value: schema, place: at } = resolve(document, media.schema, `${place}/schema`);
	if (schema.type !== 'object' || ['allOf', 'anyOf', 'oneOf'].some((keyword) => keyword in schema))
		throw new Refusal(at, 'a form needs one object, with its fields as properties');
	const fields: [string, Field][] = [];
	const open: [string, unknown][] = [];
	for (const [name, property] of entries(schema.properties)) {
		const where = `${at}/properties/${name}`;
		const { value } = resolve(document, property, where);
		const encoding = ((media.encoding ?? {}) as Record<string, Json>)[name] ?? {};
		const file = maxBytes !== null && isBytes(value);
		const odd = Object.keys(encoding).find((keyword) => !(file && keyword === 'contentType'));
		if (odd !== undefined) throw new Refusal(`${place}/encoding/${name}`, `\`${odd}\` is not supported yet`);
		const limit = readMaxBytes(value, where) ?? readMaxBytes(property, where) ?? maxBytes ?? 0;
		const array = value.type === 'array';
		const type = file ? 'string' : scalarType(document, array ? value.items : value, array ? `${where}/items` : where, `the field \`${name}\``);
		const types = file && typeof encoding.contentType === 'string' ? encoding.contentType.toLowerCase().split(/\s*,\s*/) : [];
		fields.push([name, { type, array, file, maxBytes: file ? limit : 0, types }]);
		open.push([name, file ? {} : property]);
	}
	const files = fields.filter(([, { file }]) => file).map(([name]) => name);
	if (files.length > 1) throw new Refusal(at, `a form takes one file, the last of its parts; this one has ${files.join(', ')}`);
	return { schema: { ...schema, properties: Object.fromEntries(open) }, fields: Object.fromEntries(fields) };
}
