import { operationOf, type Operation } from '../document/document.ts';
import { mediaTypeOf, pathOf, valueOf, type Exchange } from '../exchange/exchange.ts';
import { answerFor } from '../faults/response.ts';
import { keyOf, type Plan } from '../requests/request.ts';
import type { Heard } from './ask.ts';
import { leastPlan } from './plan.ts';
import type { Target } from './target.ts';

/** The ids of the operations that the answer of this status leads to. */
export function linksFrom(operation: Operation, status: number): string[] {
	return Object.values(answerFor(operation.answers, status)?.links ?? {}).map(({ operationId }) => operationId);
}

/** The request that a link leads to, its parameters taken from the exchange (OpenAPI 3.1, Runtime Expressions). */
export async function linked(target: Target, operation: Operation, { exchange, status }: Heard, id: string): Promise<Plan> {
	const link = Object.values(answerFor(operation.answers, status)?.links ?? {}).find(({ operationId }) => operationId === id);
	const next = operationOf(target.contract, id);
	const plan = await leastPlan(target, next);
	for (const [name, expression] of Object.entries(link?.parameters ?? {})) {
		const key = parameterKey(next, name);
		plan.parameters.set(key, evaluate(target, operation, exchange, expression));
	}
	return link?.requestBody !== undefined && plan.body
		? { ...plan, body: { ...plan.body, value: evaluate(target, operation, exchange, link.requestBody) } }
		: plan;
}

/** `path.post`, or `post` where only one place has that name. */
function parameterKey({ parameters }: Operation, name: string): string {
	const found = parameters.find((parameter) => parameter.name === name || `${parameter.in}.${parameter.name}` === name);
	if (!found) throw new Error(`A link sets the parameter \`${name}\`, which its operation does not have.`);
	return keyOf(found.in, found.name);
}

function evaluate(target: Target, operation: Operation, exchange: Exchange, expression: unknown): unknown {
	if (typeof expression !== 'string' || !/^\$(request|response|method|url|statusCode)/.test(expression)) return expression;
	const [, side, place, rest = ''] = /^\$(request|response)\.(header|query|path|body)[.#]?(.*)$/.exec(expression) ?? [];
	const message = side === 'request' ? exchange.request : exchange.response;
	if (place === 'header') return message.headers.get(rest) ?? undefined;
	if (place === 'query') return new URL(exchange.request.target, 'http://localhost').searchParams.get(rest) ?? undefined;
	if (place === 'path') return pathValue(target, operation, exchange, rest);
	if (place === 'body') return at(valueOf(message.body ?? new Uint8Array(), mediaTypeOf(message.headers) ?? ''), rest);
	throw new Error(`The runtime expression \`${expression}\` is not one of those that links need.`);
}

function pathValue(target: Target, operation: Operation, exchange: Exchange, name: string): string | undefined {
	const given = pathOf(target.contract, exchange)?.split('/') ?? [];
	const index = operation.path.split('/').indexOf(`{${name}}`);
	return index < 0 ? undefined : decodeURIComponent(given[index] ?? '');
}

/** RFC 6901. */
function at(value: unknown, pointer: string): unknown {
	return pointer
		.split('/')
		.slice(1)
		.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
		.reduce<unknown>((parent, step) => (parent as Record<string, unknown> | undefined)?.[step], value);
}
