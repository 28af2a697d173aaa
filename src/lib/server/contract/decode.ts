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

/** Stage 3: text and bytes to typed, validated input. `timeout` in milliseconds, for the whole body. */
export async function decode(operation: Operation, wire: Wire, params: string[], timeout: number): Promise<Decoded> {
	const read = decodeParameters(operation, wire, params);
	const parameters = read instanceof Promise ? await read : read;
	const content = operation.body ? await decodeBody(operation.body, operation.method, wire, timeout) : null;
	const rawBody = operation.body?.raw ? (content?.bytes ?? new Uint8Array()) : undefined;
	return { ...parameters, body: content?.value, contentType: content?.type ?? null, rawBody, source: content?.source ?? null };
}
