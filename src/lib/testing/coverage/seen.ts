import { isDeepStrictEqual } from 'node:util';
import type { Contract, Operation } from '../document/document.ts';
import { isJson, mediaTypeOf, ownerOf, valueOf, type Exchange } from '../exchange/exchange.ts';
import { declaredKey } from '../faults/body.ts';
import { partsOf } from '../faults/parts.ts';
import { statusKey } from '../faults/response.ts';
import { examplesOf } from '../suite/plan.ts';

/** What an exchange has shown of the contract, one line for each thing: those that `declared` lists. */
export function seenIn(contract: Contract, exchange: Exchange): string[] {
	const operation = ownerOf(contract, exchange);
	if (!('id' in operation)) return [];
	return [...seenOfAnswer(operation, exchange), ...seenOfRequest(operation, exchange)];
}

function seenOfAnswer({ id, answers }: Operation, { response: { status, headers } }: Exchange): string[] {
	const key = statusKey(answers, status);
	if (key === undefined) return [];
	const { content } = answers[key] ?? { content: {} };
	const type = declaredKey(content, mediaTypeOf(headers) ?? '');
	return Object.keys(content).length === 0 ? [`${id} ${key}`] : type === undefined ? [] : [`${id} ${key} ${type}`];
}

function seenOfRequest({ id, parameters, body }: Operation, { request, response }: Exchange): string[] {
	const query = new URL(request.target, 'http://localhost').searchParams;
	const cookies = request.headers.get('cookie') ?? '';
	const sent = parameters.filter(({ name, in: place, style }) => {
		if (place === 'path') return true;
		if (place === 'header') return request.headers.has(name);
		if (place === 'cookie') return cookies.includes(`${name}=`);
		return query.has(name) || (style === 'deepObject' && [...query.keys()].some((key) => key.startsWith(`${name}[`)));
	});
	const lines = sent.map(({ name, in: place }) => `${id} parameter ${place} ${name}`);
	const type = body && request.body?.length ? declaredKey(body.content, mediaTypeOf(request.headers) ?? '') : undefined;
	// What was refused unread was not seen.
	if (type === undefined || !body || !request.body || [401, 415].includes(response.status)) return lines;
	const examples = examplesOf(body.content[type] ?? {}).filter(({ value }) => isSent(value, request, type));
	return [...lines, `${id} body ${type}`, ...examples.map(({ name }) => `${id} example ${type} ${name}`)];
}

function isSent(example: unknown, { headers, body }: Exchange['request'], type: string): boolean {
	if (!body) return false;
	try {
		if (type === 'application/x-www-form-urlencoded')
			return isDeepStrictEqual(Object.fromEntries(new URLSearchParams(Buffer.from(body).toString())), texts(example));
		if (type === 'multipart/form-data') {
			const parts = partsOf(body, headers.get('content-type') ?? '').filter(({ filename }) => filename === null);
			const given = Object.fromEntries(parts.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
			return Object.entries(given).every(([name, text]) => texts(example)[name] === text);
		}
		return isDeepStrictEqual(isJson(type) ? valueOf(body, type) : Buffer.from(body).toString(), example);
	} catch {
		return false;
	}
}

function texts(value: unknown): Record<string, string> {
	return Object.fromEntries(Object.entries(Object(value) as object).map(([name, field]) => [name, String(field)]));
}
