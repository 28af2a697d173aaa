import type { Reading } from '../contract.ts';
import { kindOf, type Kind } from '../answers/media-types.ts';
import { entries, Refusal, resolve, type Document, type Json } from './document.ts';
import { readForm } from './parameters.ts';
import { readingOf } from './styles.ts';

export interface DeclaredAnswer {
	/** A code, or `default`. */
	status: string;
	headers: DeclaredHeader[];
	content: AnswerContent[];
}

export interface DeclaredHeader {
	/** Lower case. */
	name: string;
	required: boolean;
	reading: Reading;
	/** Whether its value is described by `content`. */
	content: boolean;
	schema: unknown;
}

export interface AnswerContent {
	/** Lower case. */
	type: string;
	kind: Kind;
	/** Of a stream of values: of each of them. */
	schema: unknown;
	place: string;
}

export function readAnswers(document: Document, responses: unknown, place: string): DeclaredAnswer[] {
	return entries(responses).map(([status, response]) => {
		const { value, place: at } = resolve(document, response, `${place}/responses/${status}`);
		if (!/^([1-5]\d\d|default)$/.test(status)) throw new Refusal(at, `the status \`${status}\` is not supported yet; name each one`);
		return { status, headers: readHeaders(document, value, at), content: readContent(value, at) };
	});
}

/** `Content-Type` is described by `content`, and ignored here (OpenAPI 3.1, Response Object). */
function readHeaders(document: Document, response: Json, place: string): DeclaredHeader[] {
	const headers = entries(response.headers).filter(([name]) => name.toLowerCase() !== 'content-type');
	return headers.map(([name, header]) => {
		const { value, place: at } = resolve(document, header, `${place}/headers/${name}`);
		const { form, schema } = readForm(document, value, 'header', at, `the header \`${name}\``);
		const reading = form.kind === 'json' ? form : readingOf(form.shape, form.layout, name);
		return { name: name.toLowerCase(), required: value.required === true, reading, content: value.content !== undefined, schema };
	});
}

/** Bytes need no schema: there is nothing in them that JSON Schema could speak of. */
function readContent(holder: Json, place: string): AnswerContent[] {
	return entries(holder.content).map(([name, media]) => {
		const at = `${place}/content/${name.replaceAll('/', '~1')}`;
		const type = name.toLowerCase();
		const kind = kindOf(type);
		if (kind === null) throw new Refusal(at, `the media type \`${name}\` is not supported yet`);
		if (media.schema === undefined && kind !== 'binary') throw new Refusal(at, 'content needs a `schema`');
		return { type, kind, schema: kind === 'binary' ? {} : media.schema, place: at };
	});
}
