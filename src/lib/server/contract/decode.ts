import type { Body } from './bodies/body.ts';
import type { Operation } from './contract.ts';
import type { BodySource } from './bodies/body-source.ts';
import { decodeBody } from './bodies/decode-body.ts';
import { decodeParameters, type Parameters } from './parameters/decode-parameters.ts';
import type { Wire } from './wire.ts';

export interface Decoded extends Parameters {
	/** `undefined` where the operation takes none, or an optional one was not sent. */
	body: unknown;
	/** The media type of the body, `null` without one. */
	contentType: string | null;
	/** The body as it was sent, for signatures over its bytes. `undefined` where the contract does not ask for it. */
	rawBody: Uint8Array | undefined;
	/** Of a body that may be read on while the handler runs. */
	source: BodySource | null;
}

/** Stage 3: text and bytes to typed, validated input; a promise only where there is a body to wait for, or something wrong. `timeout` in milliseconds, for the whole body. */
export function decode(operation: Operation, wire: Wire, params: string[], timeout: number): Decoded | Promise<Decoded> {
	const parameters = decodeParameters(operation, wire, params);
	if (parameters instanceof Promise) return parameters;
	if (operation.body) return withBody(parameters, operation.body, operation.method, wire, timeout);
	const { path, query, headers, cookies } = parameters;
	return { path, query, headers, cookies, body: undefined, contentType: null, rawBody: undefined, source: null };
}

async function withBody({ path, query, headers, cookies }: Parameters, body: Body, method: string, wire: Wire, timeout: number): Promise<Decoded> {
	const content = await decodeBody(body, method, wire, timeout);
	const rawBody = body.raw ? (content?.bytes ?? new Uint8Array()) : undefined;
	return { path, query, headers, cookies, body: content?.value, contentType: content?.type ?? null, rawBody, source: content?.source ?? null };
}
