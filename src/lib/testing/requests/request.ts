import type { Contract, Operation, Place } from '../document/document.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { writeBody } from './body.ts';
import { encode } from './text.ts';
import { writeCookie, writeHeader, writePath, writeQuery } from './parameters.ts';

/** A request in the contract's own terms: values, not texts. */
export interface Plan {
	operation: Operation;
	/** Those that are sent. By `place name`, since two places may have the same name. */
	parameters: Map<string, unknown>;
	/** `type` as the contract names it. `null`: none is sent. */
	body: { type: string; value: unknown } | null;
}

export type Sent = Exchange['request'];

export function keyOf(place: Place, name: string): string {
	return `${place} ${name}`;
}

/** A plan with some of it changed; `undefined` takes a parameter away. */
export function change(plan: Plan, parameters: Record<string, unknown>, body = plan.body): Plan {
	const changed = new Map(plan.parameters);
	for (const [key, value] of Object.entries(parameters))
		if (value === undefined) changed.delete(key);
		else changed.set(key, value);
	return { ...plan, parameters: changed, body };
}

/** A plan as it goes over the wire. `extra` headers win; a name that begins with `?` is one of the query. */
export function write({ document, base }: Contract, { operation, parameters, body }: Plan, extra: Record<string, string> = {}): Sent {
	const headers = new Headers();
	const query: string[] = [];
	const cookies: string[] = [];
	let path = operation.path;
	for (const parameter of operation.parameters) {
		const key = keyOf(parameter.in, parameter.name);
		if (!parameters.has(key)) continue;
		const value = parameters.get(key);
		if (parameter.in === 'path') path = path.replaceAll(`{${parameter.name}}`, () => writePath(parameter, value));
		else if (parameter.in === 'query') query.push(...writeQuery(parameter, value));
		else if (parameter.in === 'header') headers.set(parameter.name, writeHeader(parameter, value));
		else cookies.push(writeCookie(parameter, value));
	}
	let bytes: Uint8Array = new Uint8Array();
	if (body) {
		const written = writeBody(document, body.type, operation.body?.content[body.type] ?? {}, body.value);
		headers.set('content-type', written.type);
		bytes = written.bytes;
	}
	for (const [name, value] of Object.entries(extra)) {
		if (name.startsWith('?')) query.push(`${encode(name.slice(1))}=${encode(value)}`);
		else if (name.toLowerCase() === 'cookie') cookies.push(value);
		else headers.set(name, value);
	}
	if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
	return { method: operation.method, target: `${base}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`, headers, body: bytes };
}
