import type { Operation } from '../contract.ts';
import type { Sized } from './encode-body.ts';
import { fault } from '../fault.ts';
import type { Reply, Wire } from '../wire.ts';

/**
 * The whole of a body whose size is known, or the part of it that was asked for: range requests (RFC 9110, section
 * 14), where the contract declares 206 and 416. Several ranges are answered with the whole, as the RFC allows:
 * putting them together is what attackers ask for.
 */
export function cut(operation: Operation, wire: Wire, { status, headers }: Omit<Reply, 'body'>, sized: Sized): Reply {
	const { size } = sized;
	const ranged = status === 200 && operation.answers['206'] !== undefined && operation.answers['416'] !== undefined;
	if (ranged) headers['accept-ranges'] = 'bytes';
	const range = ranged && wire.method === 'GET' && holds(wire.header('if-range'), headers.etag) ? readRange(wire.header('range'), size) : null;
	if (range === 'unsatisfiable')
		throw fault('range-not-satisfiable', `There are ${size.toLocaleString('en')} bytes here, and none of those asked for. Ask for less, or for all.`, {
			headers: { 'content-range': `bytes */${size}`, 'accept-ranges': 'bytes' }
		});
	const { start, end } = range ?? { start: 0, end: size - 1 };
	const length = end - start + 1;
	headers['content-length'] = String(length);
	if (range) headers['content-range'] = `bytes ${start}-${end}/${size}`;
	const body = wire.method === 'HEAD' ? null : length === 0 ? nothing() : exactly(sized.open(start, end), length);
	return { status: range ? 206 : status, headers, body };
}

/** `If-Range`: a part is of use only to who has the rest of the same. Dates and weak tags do not tell that for certain. */
function holds(condition: string | null, etag: string | string[] | undefined): boolean {
	return condition === null || (typeof etag === 'string' && condition.trim() === etag && !etag.startsWith('W/'));
}

/** `null`: no range, or none that this server must serve; the whole is sent. */
function readRange(text: string | null, size: number): { start: number; end: number } | 'unsatisfiable' | null {
	const found = /^\s*bytes\s*=\s*(\d*)-(\d*)\s*$/i.exec(text ?? '');
	const [, first = '', last = ''] = found ?? [];
	if (first === '' && last === '') return null;
	if (first === '') {
		if (Number(last) === 0) return 'unsatisfiable';
		return size === 0 ? null : { start: Math.max(0, size - Number(last)), end: size - 1 };
	}
	const start = Number(first);
	if (last !== '' && Number(last) < start) return null;
	return start >= size ? 'unsatisfiable' : { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Fewer bytes than announced would leave the client waiting; more would be taken for the next answer. */
async function* exactly(body: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
	let sent = 0;
	for await (const chunk of body) {
		sent += chunk.length;
		if (sent > length) throw new Error(`The body has more than the ${length} bytes that it was said to have.`);
		yield chunk;
	}
	if (sent < length) throw new Error(`The body has ${sent} bytes; it was said to have ${length}.`);
}
