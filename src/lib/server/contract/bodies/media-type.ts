import type { Body } from '../contract.ts';
import { fault } from '../fault.ts';

export interface MediaType {
	/** Lower case. */
	type: string;
	/** By lower-case name. */
	parameters: Map<string, string>;
}

/** `Content-Type` with its parameters; `null` where it is none (RFC 9110, section 8.3.1). */
export function readMediaType(header: string): MediaType | null {
	// No two runs of spaces stand side by side: they could be divided between them in a million ways.
	const parsed = /^([\w!#$&^.+-]+\/[\w!#$&^.+-]+)((?:\s*;\s*[\w!#$&^.+-]+=(?:[\w!#$&^.+-]+|"[^"]*"))*)(?:\s*;)?$/.exec(header.trim());
	if (!parsed?.[1]) return null;
	const parameters = [...(parsed[2] ?? '').matchAll(/([\w!#$&^.+-]+)=(?:"([^"]*)"|([^;\s]+))/g)];
	return {
		type: parsed[1].toLowerCase(),
		parameters: new Map(parameters.map(([, name = '', quoted, plain = '']) => [name.toLowerCase(), quoted ?? plain]))
	};
}

export function isUtf8({ parameters }: MediaType): boolean {
	return ['utf-8', 'utf8', 'us-ascii'].includes(parameters.get('charset')?.toLowerCase() ?? 'utf-8');
}

/** The media type of a body that the operation takes. Refuses all others, and says which are taken. */
export function takenMediaType(body: Body, method: string, header: string | null, encoding: string | null): MediaType {
	const list = Object.keys(body.content).join(', ');
	const headers: Record<string, string> = { accept: list };
	if (method === 'PATCH') headers['accept-patch'] = list;
	const refuse = (detail: string) => fault('unsupported-media-type', detail, { headers });
	if (encoding !== null && encoding.trim().toLowerCase() !== 'identity')
		throw refuse(`A body with \`Content-Encoding: ${encoding.slice(0, 50)}\` is not taken. Send it as it is.`);
	const sent = readMediaType(header ?? '');
	if (sent === null || !Object.hasOwn(body.content, sent.type)) {
		const what = header === null ? 'A body without a `Content-Type`' : `A body of \`${header.slice(0, 100)}\``;
		throw refuse(`${what} is not taken here. Taken: ${list}.`);
	}
	if (body.content[sent.type]?.kind !== 'binary' && !isUtf8(sent))
		throw refuse(`A body in \`${sent.parameters.get('charset')?.slice(0, 50) ?? ''}\` is not taken. Send UTF-8.`);
	return sent;
}
