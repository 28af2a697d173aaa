import type { Reading } from '../contract.ts';
import type { DeclaredAnswer, DeclaredHeader } from './answers.ts';
import type { Json } from './document.ts';
import { literal, Source } from './literal.ts';
import type { DeclaredOperation } from './operations.ts';
import type { Schemas } from './schemas.ts';

/** Set by the engine, not by handlers (`EngineHeader` in types.ts). */
const engineHeaders = new Set([
	...['request-id', 'content-type', 'content-length', 'vary', 'accept-ranges', 'content-range'],
	...['ratelimit', 'ratelimit-policy', 'idempotency-replayed', 'deprecation', 'sunset']
]);

export function writeAnswer({ status, headers, content }: DeclaredAnswer, schemas: Schemas): string {
	const own = headers.filter(({ name }) => !engineHeaders.has(name));
	const formats = content.map(
		({ type, kind, schema, place }) => `${JSON.stringify(type)}: { kind: '${kind}', pick: p.${schemas.pick(schema, `${place}/schema`)} }`
	);
	const names = {
		required: own.filter(({ required }) => required).map(({ name }) => name),
		declared: own.map(({ name }) => name),
		forms: new Map(
			headers
				.filter(({ reading }) => !isText(reading))
				.map(({ name, reading, schema }) => [name, { reading, pick: new Source(`p.${schemas.pick(schema, `#/headers/${name}`)}`) }])
		)
	};
	return `'${status}': { headers: ${literal(names)}, content: { ${formats.join(', ')} } }`;
}

function isText(reading: Reading): boolean {
	return reading.kind === 'scalar' && reading.types.every((type) => type === 'string');
}

/** Validators of all that an operation sends, by the key that `Contract.loadAnswerChecks` describes. */
export function checkAnswers({ id, place, answers }: DeclaredOperation, schemas: Schemas): [string, string][] {
	return answers.flatMap(({ status, headers, content }) => {
		const head = headSchema(headers);
		const at = `${place}/responses/${status}`;
		const alone = (type: string): [string, string] => [`${id} ${status} ${type}`, schemas.answer(head, undefined, at)];
		if (content.length === 0) return [alone('')];
		const formats = content.flatMap(({ type, kind, schema, place: here }): [string, string][] => {
			if (kind === 'binary') return [];
			const streamed = kind === 'lines' || kind === 'events';
			return [[`${id} ${status} ${type}`, schemas.answer(streamed ? undefined : head, schema, `${here}/schema`)]];
		});
		const bytes = content.some(({ kind }) => kind !== 'json');
		return bytes ? [...formats, alone('*')] : formats;
	});
}

function headSchema(headers: DeclaredHeader[]): Json {
	return {
		type: 'object',
		required: headers.filter(({ required }) => required).map(({ name }) => name),
		properties: Object.fromEntries(headers.map(({ name, schema }) => [name, schema])),
		additionalProperties: true
	};
}
