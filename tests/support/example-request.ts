import { writeBody } from '../../src/lib/testing/requests/body.ts';
import { document, type Media, type Operation } from './contract-document.ts';
import type { Message } from './send.ts';

/** A request that the contract accepts, made of its own examples. What it names need not exist. */
export interface ExampleRequest {
	method: string;
	target: string;
	headers: Record<string, string>;
	/** `undefined` where the operation takes none. */
	body: string | Uint8Array | undefined;
}

/** `type`: the media type of the body; the contract's first where it is left out. */
export async function exampleRequest(operation: Operation, type?: string): Promise<ExampleRequest> {
	const [bodyType, body] = operation.body ? exampleBody(operation, type) : [undefined, undefined];
	return {
		method: operation.method,
		target: targetOf(operation),
		headers: { ...conditions(operation), ...(bodyType === undefined ? {} : { 'content-type': bodyType }) },
		body
	};
}

export function messageOf({ headers, body }: ExampleRequest): Message {
	return body === undefined ? { headers } : { headers, body };
}

/** Where the operation is, with the contract's examples in the place of what it needs to be told. */
export function targetOf({ path, parameters }: Operation): string {
	const example = (place: string, name: string) => {
		const found = parameters.find((parameter) => parameter.in === place && parameter.name === name);
		return encodeURIComponent(String(found?.examples[0]));
	};
	const query = parameters.filter((parameter) => parameter.in === 'query' && parameter.required).map(({ name }) => `${name}=${example('query', name)}`);
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => example('path', name));
	return `/api${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Required headers. A condition is met by whatever is there, and so says nothing of what is not. */
function conditions({ parameters }: Operation): Record<string, string> {
	const required = parameters.filter((parameter) => parameter.in === 'header' && parameter.required);
	return Object.fromEntries(required.map(({ name, examples }) => [name.toLowerCase(), name.toLowerCase() === 'if-match' ? '*' : String(examples[0])]));
}

function exampleBody(operation: Operation, wanted?: string): [string, Uint8Array] {
	const [type, media] = Object.entries(operation.body?.content ?? {}).find(([type]) => wanted === undefined || type === wanted) ?? [];
	const [example] = Object.values(media?.examples ?? {});
	if (type === undefined || !media || example === undefined) throw new Error(`The contract has no example of a body of ${operation.id}.`);
	return encodeBody(type, media, example.value);
}

/** An example as its media type writes it, with the type that goes with it. */
export function encodeBody(type: string, media: Media, value: unknown): [string, Uint8Array] {
	const written = writeBody(document, type, media, value);
	return [written.type, written.bytes];
}
