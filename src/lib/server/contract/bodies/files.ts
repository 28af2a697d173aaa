import type { Part } from './body.ts';
import type { Values } from '../parameters/values.ts';
import { Fault } from '../fault.ts';
import { tooLarge, type BodySource } from './body-source.ts';
import { fieldFault, invalidForm } from './form-fields.ts';
import { malformed, type Parts } from './multipart-parts.ts';
import { plainFilename, type PartHead } from './part-head.ts';
import { join } from './read-bytes.ts';

/** A file of a form, as it arrives. */
export interface FilePart {
	/** Without folders; `null` where the client names none. Nothing says that it is true. */
	filename: string | null;
	/** As the client claims. */
	contentType: string;
	/** Those that the contract declares for it (`encoding`), by lower-case name. */
	headers: Values;
	/** Read once, before the handler answers. Throws a `Fault` where the upload breaks off, is too large or too slow: let it pass. */
	stream: AsyncIterable<Uint8Array>;
}

/** A file that is all here. */
export interface WholeFile extends FilePart {
	bytes: Uint8Array;
}

/** The last part of a form. `headers` are those of the contract, read. The stream ends only where the whole body was in order. */
export function lastFile(source: BodySource, parts: Parts, head: PartHead, part: Part, headers: Values): FilePart {
	async function* stream(): AsyncGenerator<Uint8Array, void, undefined> {
		try {
			yield* contentOf(parts, head, part);
			if ((await parts.head()) !== null) throw malformed('a part comes after the file, which must be the last');
		} catch (error) {
			if (error instanceof Fault) source.failure ??= error;
			throw error;
		}
	}
	return { ...describe(head), headers, stream: stream() };
}

/** One of several that are handed over one by one. `done` reads what nobody took, so that the next one can come. */
export function passingFile(source: BodySource, parts: Parts, head: PartHead, part: Part, headers: Values): { file: FilePart; done: () => Promise<void> } {
	const content = contentOf(parts, head, part);
	async function* stream(): AsyncGenerator<Uint8Array, void, undefined> {
		try {
			for (let next = await content.next(); next.done !== true; next = await content.next()) yield next.value;
		} catch (error) {
			if (error instanceof Fault) source.failure ??= error;
			throw error;
		}
	}
	const done = async () => {
		if (source.failure) throw source.failure;
		for (let next = await content.next(); next.done !== true; next = await content.next());
	};
	return { file: { ...describe(head), headers, stream: stream() }, done };
}

export async function wholeFile(parts: Parts, head: PartHead, part: Part, headers: Values): Promise<WholeFile> {
	const bytes = join(await Array.fromAsync(contentOf(parts, head, part)));
	async function* stream(): AsyncGenerator<Uint8Array, void, undefined> {
		if (bytes.length > 0) yield bytes;
	}
	return { ...describe(head), headers, bytes, stream: stream() };
}

function describe({ filename, contentType }: PartHead) {
	return { filename: plainFilename(filename), contentType: contentType ?? 'application/octet-stream' };
}

/** The content of a file, as much of it as the contract allows and no less. */
async function* contentOf(parts: Parts, { name }: PartHead, { bytes: { min, max } }: Part): AsyncGenerator<Uint8Array, void, undefined> {
	let size = 0;
	for await (const chunk of parts.content()) {
		size += chunk.length;
		if (size > max) throw tooLarge(max, 'The file');
		yield chunk;
	}
	if (size < min)
		throw invalidForm([fieldFault(name, 'minLength', `must have at least ${min.toLocaleString('en')} bytes; it has ${size.toLocaleString('en')}.`)]);
}
