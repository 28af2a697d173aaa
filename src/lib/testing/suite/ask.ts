import type { Operation } from '../document/document.ts';
import { curlOf } from '../exchange/describe.ts';
import { ownerOf, type Exchange } from '../exchange/exchange.ts';
import { faultsOfAnswer } from '../faults/exchange.ts';
import { write, type Plan } from '../requests/request.ts';
import type { Target, Who } from './target.ts';

/** An answer, and what was wrong with it whatever was expected of it. */
export interface Heard {
	exchange: Exchange;
	status: number;
	faults: string[];
}

/** Sends a request, holds the exchange to the contract, and to the rule that no request makes a server fail. */
export async function send(target: Target, request: Exchange['request']): Promise<Heard> {
	const exchange = { request, response: await target.send(request) };
	target.observe?.(exchange);
	const { status } = exchange.response;
	const owner = ownerOf(target.contract, exchange);
	const faults = [...('id' in owner ? faultsOfAnswer(target.contract, owner, exchange) : []), ...(target.rules?.(exchange) ?? [])];
	if (status >= 500 && !('id' in owner && String(status) in owner.answers)) faults.unshift('The server failed.');
	return { exchange, status, faults };
}

export async function ask(target: Target, plan: Plan, who: Who = 'insider', extra: Record<string, string> = {}): Promise<Heard> {
	const credentials = await credentialsOf(target, plan.operation, who);
	return send(target, write(target.contract, plan, { ...credentials, ...extra }));
}

export async function credentialsOf(target: Target, operation: Operation, who: Who): Promise<Record<string, string>> {
	if (who === 'nobody' || operation.security.length === 0) return {};
	return (await target.credentials(who, operation)) ?? {};
}

/** The faults of an exchange as one text, with the line that repeats it. Empty where there are none. */
export function told(target: Target, what: string, { exchange, status, faults }: Heard, ...more: string[]): string[] {
	const all = [...faults, ...more];
	if (all.length === 0) return [];
	const body = new TextDecoder().decode(exchange.response.body.subarray(0, 600));
	return [
		[
			`${what} (answered ${status})`,
			...all.map((fault) => `  - ${fault}`),
			...(body ? [`  ${body}`] : []),
			`  ${curlOf(exchange.request, target.origin)}`
		].join('\n')
	];
}

/** A sentence where a status is none of these. */
export function unless(status: number, wanted: readonly number[]): string[] {
	return wanted.includes(status) ? [] : [`The status must be ${wanted.join(' or ')}.`];
}
