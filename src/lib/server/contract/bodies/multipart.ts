import { tooLarge, type BodySource } from './body-source.ts';
import type { Field } from '../contract.ts';
import { Fault, fault } from '../fault.ts';
import { fieldFault, invalidForm, maxFields, readFields, tooManyFields } from './form-fields.ts';
import { malformed, splitParts, type Parts } from './multipart-parts.ts';
import { plainFilename, readPartHead, type PartHead } from './part-head.ts';
import { join } from './read-bytes.ts';
import { readText } from './text.ts';

/** A file of a form, as it arrives. */
export interface FilePart {
	/** Without folders; `null` where the client names none. Nothing says that it is true. */
	filename: string | null;
	/** As the client claims. */
	contentType: string;
	/** Read once, before the handler answers. Throws a `Fault` where the upload breaks off, is too large or too slow: let it pass. */
	stream: AsyncIterable<Uint8Array>;
}

/** All the text fields of a form together; only files are streamed. */
const maxText = 1024 * 1024;

/**
 * `multipart/form-data` (RFC 7578): text fields are read and typed, then the file, if there is one, is handed
 * over unread. So the file is the last part, and the stream ends only where the whole body was in order.
 */
export async function readMultipart(
	source: BodySource,
	boundary: string,
	fields: Record<string, Field>
): Promise<{ values: Record<string, unknown>; size: number }> {
	const parts = splitParts(source, boundary);
	const pairs: [string, string][] = [];
	let size = 0;
	for (let head = await parts.head(); head !== null; head = await parts.head()) {
		const part = readPartHead(head);
		const field = Object.hasOwn(fields, part.name) ? fields[part.name] : undefined;
		if (field?.file) {
			// A file input that was left empty.
			if (part.filename === '') {
				for await (const chunk of parts.content()) if (chunk.length > 0) throw malformed('a file has content and an empty name');
				continue;
			}
			const values = readFields(fields, pairs);
			values[part.name] = openFile(source, parts, part, field);
			return { values, size };
		}
		if (part.filename !== null) throw invalidForm([fieldFault(part.name, 'type', 'takes no file.')]);
		if (pairs.length === maxFields) throw tooManyFields();
		const chunks: Uint8Array[] = [];
		for await (const chunk of parts.content()) {
			size += chunk.length;
			if (size > maxText) throw tooLarge(maxText, 'The text of the form');
			chunks.push(chunk);
		}
		pairs.push([part.name, readText(join(chunks), `The field \`${part.name.slice(0, 100)}\``)]);
	}
	return { values: readFields(fields, pairs), size };
}

function openFile(source: BodySource, parts: Parts, part: PartHead, field: Field): FilePart {
	const contentType = part.contentType ?? 'application/octet-stream';
	const taken =
		field.types.length === 0 || field.types.some((type) => type === contentType || (type.endsWith('/*') && contentType.startsWith(type.slice(0, -1))));
	if (!taken)
		throw fault('unsupported-media-type', `A file of \`${contentType.slice(0, 100)}\` is not taken as \`${part.name}\`. Taken: ${field.types.join(', ')}.`, {
			headers: { connection: 'close' }
		});
	return { filename: plainFilename(part.filename), contentType, stream: fileStream(source, parts, field.maxBytes) };
}

async function* fileStream(source: BodySource, parts: Parts, limit: number): AsyncGenerator<Uint8Array, void, undefined> {
	let size = 0;
	try {
		for await (const chunk of parts.content()) {
			size += chunk.length;
			if (size > limit) throw tooLarge(limit, 'The file');
			yield chunk;
		}
		if ((await parts.head()) !== null) throw malformed('a part comes after the file, which must be the last');
	} catch (error) {
		if (error instanceof Fault) source.failure ??= error;
		throw error;
	}
}
