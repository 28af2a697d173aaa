import { withCharset } from '../answers/content-for.ts';
import type { Offer } from '../contract.ts';
import type { Reading } from '../parameters/readers.ts';
import { isWide } from '../media/media-type.ts';
import type { AnswerContent, DeclaredAnswer, DeclaredHeader } from './answers.ts';
import type { Json } from './document.ts';
import { literal, Source } from './literal.ts';
import type { DeclaredMedia } from './media.ts';
import type { DeclaredOperation } from './operations.ts';
import type { Schemas } from './schemas.ts';

/** Set by the engine, not by handlers (`EngineHeader` in types.ts). */
const engineHeaders = new Set([
	...['request-id', 'content-type', 'content-length', 'vary', 'accept-ranges', 'content-range'],
	...['ratelimit', 'ratelimit-policy', 'idempotency-replayed', 'deprecation', 'sunset']
]);

export function writeAnswer({ status, headers, content }: DeclaredAnswer, schemas: Schemas): string {
	const own = headers.filter(({ name }) => !engineHeaders.has(name));
	const formats = content.map((one) => writeContent(one, schemas.pick(one.schema, `${one.place}/schema`)));
	const names = {
		required: own.filter(({ required }) => required).map(({ name }) => name),
		declared: own.map(({ name }) => name),
		forms: new Map(
			headers
				.filter(({ reading }) => !isText(reading))
				.map(({ name, reading, schema }) => [name, { reading, pick: new Source(`p.${schemas.pick(schema, `#/headers/${name}`)}`) }])
		)
	};
	return `'${status}': { headers: ${literal(names)}, content: { ${formats.join(', ')} }, offers: ${JSON.stringify(content.map(offerOf))} }`;
}

export function isText(reading: Reading): boolean {
	return reading.kind === 'scalar' && reading.types.every((type) => type === 'string');
}

function writeContent({ key, type, kind, bytes }: AnswerContent, pick: string): string {
	const sent = isWide(type) ? '' : withCharset(key, kind);
	return `${JSON.stringify(key)}: { kind: ${JSON.stringify(kind)}, type: ${JSON.stringify(sent)}, pick: p.${pick}, bytes: ${JSON.stringify(bytes)} }`;
}

function offerOf({ key, type, parameters }: DeclaredMedia): Offer {
	const [kind = '', subtype = ''] = type.split('/');
	return { key, type: kind, subtype, parameters };
}

/** Validators of all that an operation sends, by the key that `Contract.loadAnswerChecks` describes. */
export function checkAnswers({ id, place, answers }: DeclaredOperation, schemas: Schemas): [string, string][] {
	return answers.flatMap(({ status, headers, content }) => {
		const head = headSchema(headers);
		const at = `${place}/responses/${status}`;
		const alone = (type: string): [string, string] => [`${id} ${status} ${type}`, schemas.answer(head, undefined, at)];
		if (content.length === 0) return [alone('')];
		const formats = content.flatMap(({ key, kind, schema, place: here }) => {
			if (kind === 'binary') return [];
			const add = (type: string, headers: Json | undefined): [string, string] => [`${id} ${status} ${type}`, schemas.answer(headers, schema, `${here}/schema`)];
			const [whole, each] = [() => add(key, head), () => add(`${key} each`, undefined)];
			// What a range stands for is told by the answer.
			return kind === null ? [whole(), each()] : kind === 'lines' || kind === 'events' ? [each()] : [whole()];
		});
		if (content.some(({ kind }) => kind !== 'json')) formats.push(alone('*'));
		// Some of several statuses have no content, whatever the others have.
		return isCode(status) ? formats : [...formats, alone('')];
	});
}

const isCode = (status: string) => /^\d+$/.test(status);

/** The media types of success, for negotiation: of the 2xx statuses or, where none is declared, of `default`. */
export function offersOf(answers: DeclaredAnswer[]): Offer[] {
	const good = answers.filter(({ status }) => status.startsWith('2'));
	const declared = good.length > 0 ? good : answers.filter(({ status }) => status === 'default');
	const offers = declared.flatMap(({ content }) => content.map(offerOf));
	return [...new Map(offers.map((offer) => [offer.key, offer])).values()];
}

/** Headers by lower-case name, as one object. */
export function headSchema(headers: Pick<DeclaredHeader, 'name' | 'required' | 'schema'>[]): Json {
	return {
		type: 'object',
		required: headers.filter(({ required }) => required).map(({ name }) => name),
		properties: Object.fromEntries(headers.map(({ name, schema }) => [name, schema])),
		additionalProperties: true
	};
}
