import type { Reading } from '../contract.ts';
import type { DeclaredAnswer, DeclaredHeader } from './answers.ts';
import { literal, Source } from './literal.ts';
import type { DeclaredOperation } from './operations.ts';
import type { ValidatorModule } from './validators.ts';

/** Set by the engine, not by handlers (`EngineHeader` in types.ts). */
const engineHeaders = new Set([
	...['request-id', 'content-type', 'content-length', 'vary', 'accept-ranges', 'content-range'],
	...['ratelimit', 'ratelimit-policy', 'idempotency-replayed', 'deprecation', 'sunset']
]);

export function writeAnswer({ status, headers, content }: DeclaredAnswer, pick: (schema: unknown) => string): string {
	const own = headers.filter(({ name }) => !engineHeaders.has(name));
	const formats = content.map(({ type, kind, schema }) => `${JSON.stringify(type)}: { kind: '${kind}', pick: p.${pick(schema)} }`);
	const names = {
		required: own.filter(({ required }) => required).map(({ name }) => name),
		declared: own.map(({ name }) => name),
		forms: new Map(
			headers.filter(({ reading }) => !isText(reading)).map(({ name, reading, schema }) => [name, { reading, pick: new Source(`p.${pick(schema)}`) }])
		)
	};
	return `'${status}': { headers: ${literal(names)}, content: { ${formats.join(', ')} } }`;
}

function isText(reading: Reading): boolean {
	return reading.kind === 'scalar' && reading.types.every((type) => type === 'string');
}

/** Validators of all that an operation sends, by the key that `Contract.loadAnswerChecks` describes. */
export function checkAnswers({ id, place, answers }: DeclaredOperation, validators: ValidatorModule): [string, string][] {
	return answers.flatMap(({ status, headers, content }) => {
		const head = headSchema(headers);
		const alone = { type: 'object', properties: { headers: head }, additionalProperties: true };
		const add = (type: string, schema: unknown, at: string): [string, string] => [`${id} ${status} ${type}`, validators.add(schema, at)];
		const at = `${place}/responses/${status}`;
		if (content.length === 0) return [add('', alone, at)];
		const formats = content.flatMap(({ type, kind, schema, place: here }) => {
			if (kind === 'binary') return [];
			const streamed = kind === 'lines' || kind === 'events';
			const properties = streamed ? { body: schema } : { headers: head, body: schema };
			return [add(type, { type: 'object', required: Object.keys(properties), properties }, here)];
		});
		const bytes = content.some(({ kind }) => kind !== 'json');
		return bytes ? [...formats, add('*', alone, at)] : formats;
	});
}

function headSchema(headers: DeclaredHeader[]): unknown {
	return {
		type: 'object',
		required: headers.filter(({ required }) => required).map(({ name }) => name),
		properties: Object.fromEntries(headers.map(({ name, schema }) => [name, schema])),
		additionalProperties: true
	};
}
