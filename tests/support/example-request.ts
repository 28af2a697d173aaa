import { follow, type Operation, type Schema } from './contract-document.ts';
import type { Message } from './send.ts';

/** A request that the contract accepts, made of its own examples. What it names need not exist. */
export interface ExampleRequest {
	method: string;
	target: string;
	headers: Record<string, string>;
	/** `undefined` where the operation takes none. */
	body: string | Uint8Array | undefined;
}

/** The smallest picture there is: one transparent pixel. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

/** `type`: the media type of the body; the contract's first where it is left out. */
export async function exampleRequest(operation: Operation, type?: string): Promise<ExampleRequest> {
	const [bodyType, body] = operation.body ? await exampleBody(operation, type) : [undefined, undefined];
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
		return encodeURIComponent(String(found?.example));
	};
	const query = parameters.filter((parameter) => parameter.in === 'query' && parameter.required).map(({ name }) => `${name}=${example('query', name)}`);
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => example('path', name));
	return `/api${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Required headers. A condition is met by whatever is there, and so says nothing of what is not. */
function conditions({ parameters }: Operation): Record<string, string> {
	const required = parameters.filter((parameter) => parameter.in === 'header' && parameter.required);
	return Object.fromEntries(required.map(({ name, example }) => [name.toLowerCase(), name.toLowerCase() === 'if-match' ? '*' : String(example)]));
}

async function exampleBody(operation: Operation, wanted?: string): Promise<[string, string | Uint8Array]> {
	const [type, media] = Object.entries(operation.body?.content ?? {}).find(([type]) => wanted === undefined || type === wanted) ?? [];
	const [example] = Object.values(media?.examples ?? {});
	if (type === undefined || !media || example === undefined) throw new Error(`The contract has no example of a body of ${operation.id}.`);
	return encodeBody(type, media.schema ?? {}, follow(example).value);
}

/** An example as its media type writes it, with the type that goes with it. */
export async function encodeBody(type: string, schema: Schema, value: unknown): Promise<[string, string | Uint8Array]> {
	if (/[/+]json$/.test(type)) return [type, JSON.stringify(value)];
	if (typeof value === 'string') return [type, value];
	if (type === 'application/x-www-form-urlencoded') return [type, new URLSearchParams(fieldsOf(value)).toString()];
	if (type !== 'multipart/form-data') throw new Error(`Nothing here writes ${type}.`);
	const form = new FormData();
	// A file is the last part.
	const fields = fieldsOf(value).sort(([one], [other]) => Number(isFile(schema, one)) - Number(isFile(schema, other)));
	for (const [name, text] of fields) form.append(name, isFile(schema, name) ? new File([picture], 'dot.png', { type: 'image/png' }) : text);
	const response = new Response(form);
	return [response.headers.get('content-type') ?? type, await response.bytes()];
}

function fieldsOf(value: unknown): [string, string][] {
	return Object.entries(value as Record<string, unknown>).flatMap(([name, field]) => [field].flat().map((one): [string, string] => [name, String(one)]));
}

function isFile(schema: Schema, name: string): boolean {
	const { properties = {} } = follow(schema) as { properties?: Record<string, Schema> };
	const { contentMediaType, format, type } = follow(properties[name] ?? {});
	return name in properties && (contentMediaType !== undefined || format === 'binary' || type === undefined);
}
