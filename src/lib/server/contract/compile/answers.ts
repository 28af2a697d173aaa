import type { Reading } from '../parameters/readers.ts';
import { bytesOf, isBytes, type Bytes } from './bytes.ts';
import { entries, Refusal, resolve, type Document, type Json } from './document.ts';
import { readContent, type DeclaredMedia } from './media.ts';
import { readForm } from './parameters.ts';
import { readingOfForm } from './write-parameters.ts';

export interface DeclaredAnswer {
	/** A code, all of a hundred (`4XX`), or `default`. */
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

export interface AnswerContent extends DeclaredMedia {
	/** Of a stream of values: of each of them. */
	schema: unknown;
	/** Of bytes, how many. */
	bytes: Bytes;
}

export function readAnswers(document: Document, responses: unknown, place: string): DeclaredAnswer[] {
	return entries(responses).map(([status, response]) => {
		const { value, place: at } = resolve(document, response, `${place}/responses/${status}`);
		const content = readContent(document, value, at).map((media) => readMedia(document, media));
		refuseStatus(status, content, at);
		return { status, headers: readHeaders(document, value, at), content };
	});
}

/** `Content-Type` is described by `content`, and ignored here (OpenAPI 3.1, Response Object). */
function readHeaders(document: Document, response: Json, place: string): DeclaredHeader[] {
	const headers = entries(response.headers).filter(([name]) => name.toLowerCase() !== 'content-type');
	return headers.map(([name, header]) => {
		const { value, place: at } = resolve(document, header, `${place}/headers/${name}`);
		const { form, schema } = readForm(document, value, 'header', at, `the header \`${name}\``);
		return { name: name.toLowerCase(), required: value.required === true, reading: readingOfForm(form, name), content: value.content !== undefined, schema };
	});
}

function refuseStatus(status: string, content: AnswerContent[], place: string): void {
	if (!/^([1-5](\d\d|XX)|default)$/.test(status)) throw new Refusal(place, `\`${status}\` is no status; there are codes, \`2XX\` to \`5XX\` and \`default\``);
	// They come before an answer, not in place of one (RFC 9110, section 15.2).
	if (status.startsWith('1')) throw new Refusal(place, `\`${status}\` is no answer: a handler gives final ones only`);
	// RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5.
	if (/^(204|205|304)$/.test(status) && content.length > 0) throw new Refusal(place, `\`${status}\` has no content: leave out \`content\``);
}

/** What the engine cannot write from a value is bytes that the handler gives, and there is nothing in bytes that JSON Schema could speak of. */
function readMedia(document: Document, declared: DeclaredMedia): AnswerContent {
	const { kind, name, media, place } = declared;
	if (kind === 'multipart' || kind === 'form') throw new Refusal(place, `\`${name}\` is for requests; an answer cannot have it`);
	const { schema } = media;
	if (schema === undefined && (kind === 'lines' || kind === 'events')) throw new Refusal(place, 'a stream of values needs a `schema` of each of them');
	const ofBytes = kind === 'binary' || (kind === null && (schema === undefined || isBytes(resolve(document, schema, place).value)));
	return ofBytes ? { ...declared, bytes: bytesOf(document, schema, place), schema: {} } : { ...declared, bytes: { min: 0, max: null }, schema: schema ?? {} };
}
