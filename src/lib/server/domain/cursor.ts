import { createHash } from 'node:crypto';
import { DomainError } from './error.ts';

/** A place in an ordered list: the sort key of the last item seen, and its id for ties. */
export interface Place {
	key: string;
	id: string;
}

/** Opaque to clients. Bound to `scope`, the filters and the order: with others, the place would mean nothing. */
export function writeCursor({ key, id }: Place, scope: object): string {
	return Buffer.from(JSON.stringify([key, id, digest(scope)])).toString('base64url');
}

export function readCursor(text: string, scope: object, isKey: (text: string) => boolean): Place {
	const [key, id, bound] = parse(text);
	if (typeof key !== 'string' || typeof id !== 'string' || !isKey(key) || !/^[a-z]+_[0-9a-z]{20}$/.test(id)) throw refused('is not one that this server made');
	if (bound !== digest(scope)) throw refused('belongs to other filters or another order');
	return { key, id };
}

function parse(text: string): unknown[] {
	try {
		const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
		return Array.isArray(value) ? value : [];
	} catch {
		return [];
	}
}

function digest(scope: object): string {
	const entries = Object.entries(scope)
		.filter(([, value]) => value !== undefined)
		.sort();
	return createHash('sha256').update(JSON.stringify(entries)).digest('base64url').slice(0, 12);
}

function refused(why: string): DomainError {
	return new DomainError('invalid-parameters', `The cursor ${why}. Start again without \`cursor\`, and follow \`nextCursor\` with the same filters.`, {
		errors: [{ parameter: 'cursor', in: 'query', keyword: 'cursor', detail: `\`cursor\` ${why}.` }]
	});
}
