import type { Body } from './contract.ts';
import { explain } from './explain.ts';
import { fault } from './fault.ts';
import { readJson } from './json.ts';
import { readBytes } from './read-bytes.ts';
import type { Wire } from './wire.ts';
import { bodyFaults } from './words.ts';

export interface Content {
	type: string;
	value: unknown;
}

/** The body by its content type, read within the limits, then validated. `null`: an optional body that was not sent. */
export async function decodeBody(body: Body, method: string, wire: Wire, timeout: number): Promise<Content | null> {
	const sent = wire.hasBody;
	const header = wire.header('content-type');
	if (!sent && (header === null || !body.required)) {
		if (!body.required) return null;
		throw fault('malformed-body', `This operation needs a body. Send ${Object.keys(body.content).join(' or ')}.`);
	}
	const type = mediaTypeOf(body, method, header, wire.header('content-encoding'));
	const bytes = await readBytes(wire, body.maxBytes, timeout);
	if (bytes.length === 0 && !body.required) return null;
	const format = body.content[type];
	if (!format) throw new Error(`No decoder for ${type}.`);
	const text = readText(bytes);
	const value = format.kind === 'json' ? readJson(text) : text;
	if (format.validation.check(value)) return { type, value };
	throw fault('invalid-body', 'The body is not as the contract asks. See `errors`.', {
		errors: bodyFaults(await explain(format.validation, value, bytes.length), value)
	});
}

function mediaTypeOf(body: Body, method: string, header: string | null, encoding: string | null): string {
	const taken = Object.keys(body.content);
	const headers: Record<string, string> = { accept: taken.join(', ') };
	if (method === 'PATCH') headers['accept-patch'] = taken.join(', ');
	if (encoding !== null && encoding.trim().toLowerCase() !== 'identity')
		throw fault('unsupported-media-type', `A body with \`Content-Encoding: ${encoding.slice(0, 50)}\` is not taken. Send it as it is.`, { headers });
	// No two runs of spaces stand side by side: they could be divided between them in a million ways.
	const parsed = /^([\w!#$&^.+-]+\/[\w!#$&^.+-]+)((?:\s*;\s*[\w!#$&^.+-]+=(?:[\w!#$&^.+-]+|"[^"]*"))*)(?:\s*;)?$/.exec(header?.trim() ?? '');
	const type = parsed?.[1]?.toLowerCase();
	const charset = /charset="?([^";\s]+)/i.exec(parsed?.[2] ?? '')?.[1]?.toLowerCase() ?? 'utf-8';
	const list = taken.join(', ');
	if (type === undefined || !Object.hasOwn(body.content, type)) {
		const what = header === null ? 'A body without a `Content-Type`' : `A body of \`${header.slice(0, 100)}\``;
		throw fault('unsupported-media-type', `${what} is not taken here. Taken: ${list}.`, { headers });
	}
	if (charset !== 'utf-8' && charset !== 'utf8' && charset !== 'us-ascii')
		throw fault('unsupported-media-type', `A body in \`${charset.slice(0, 50)}\` is not taken. Send UTF-8.`, { headers });
	return type;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readText(bytes: Uint8Array): string {
	try {
		return utf8.decode(bytes);
	} catch {
		throw fault('malformed-body', 'The body is not valid UTF-8. Encode it as UTF-8.');
	}
}
