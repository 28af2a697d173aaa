import { expect } from 'vitest';
import { operationOf, operations, type Operation } from './contract-document.ts';
import { faultsOutside } from './contract-outside.ts';
import { faultsOfRequest } from './contract-request.ts';
import { faultsOfResponse } from './contract-response.ts';
import { describe, pathOf, type Exchange } from './exchange.ts';

/** The operation that an exchange belongs to by the contract; where there is none, the methods that its path takes. */
export function operationFor(exchange: Exchange): Operation | { methods: string[] } {
	const path = pathOf(exchange) ?? '';
	const here = operations.filter((operation) => matches(operation.path, path));
	// Fixed segments win over parameters.
	const fixed = Math.max(...here.map((operation) => fixedSegments(operation.path)));
	const chosen = here.filter((operation) => fixedSegments(operation.path) === fixed);
	const method = exchange.request.method === 'HEAD' ? 'GET' : exchange.request.method;
	return chosen.find((operation) => operation.method === method) ?? { methods: chosen.map((operation) => operation.method) };
}

/** What in an exchange is not as the contract says. Empty: nothing. */
export function faultsOfExchange(id: string, exchange: Exchange): string[] {
	const operation = operationOf(id);
	const found = operationFor(exchange);
	if (!('id' in found)) return [`${exchange.request.method} ${exchange.request.target} belongs to no operation.`];
	if (found.id !== id) return [`${exchange.request.method} ${exchange.request.target} belongs to ${found.id}.`];
	const { status } = exchange.response;
	// Only what the server did not expect itself may go undeclared.
	const declared = operation.answers[String(status)] ?? (status >= 500 ? operation.answers.default : undefined);
	if (!declared) return [`The status ${status} is not declared. Declared: ${Object.keys(operation.answers).join(', ')}.`];
	return [...faultsOfResponse(declared, exchange), ...faultsOfRequest(operation, exchange)];
}

/** Holds an exchange to the contract, whether an operation takes it or none does. No request may make the server fail. */
export function expectContract(exchange: Exchange): void {
	const found = operationFor(exchange);
	if ('id' in found) {
		if (exchange.response.status >= 500 && !found.answers[exchange.response.status]) throw new Error(say(exchange, 'The server failed.', []));
		expect(exchange).toMatchContract(found.id);
		return;
	}
	const faults = faultsOutside(found, exchange);
	if (faults.length > 0) throw new Error(say(exchange, 'No operation of the contract takes this, so:', faults));
}

function matches(template: string, path: string): boolean {
	const wanted = template.split('/');
	const given = path.split('/');
	return wanted.length === given.length && wanted.every((segment, index) => (segment.startsWith('{') ? given[index] !== '' : segment === given[index]));
}

function fixedSegments(template: string): number {
	return template.split('/').filter((segment) => !segment.startsWith('{')).length;
}

function say(exchange: Exchange, verdict: string, faults: string[]): string {
	return [describe(exchange), verdict, ...faults.map((fault) => `- ${fault}`)].join('\n');
}

expect.extend({
	/** An exchange of this operation, as the contract says. */
	toMatchContract(exchange: Exchange, id: string) {
		const faults = faultsOfExchange(id, exchange);
		const pass = faults.length === 0;
		return { pass, message: () => say(exchange, `That is ${pass ? '' : 'not '}what the contract says of ${id}.`, faults) };
	}
});

declare module 'vitest' {
	interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
		toMatchContract(this: Matchers<R, T>, operationId: string): R;
	}
}
