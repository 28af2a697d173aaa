/** A part of a form: a text, or whatever its lines say. */
export interface Part {
	name?: string;
	filename?: string;
	type?: string;
	/** In place of all the lines that the others make. */
	head?: string;
	content: string | Uint8Array;
}

export const boundary = 'xYzZY';
export const formType = { 'content-type': `multipart/form-data; boundary=${boundary}` };

/** As a browser writes it. */
export function multipart(...parts: Part[]): Uint8Array<ArrayBuffer> {
	const pieces = parts.flatMap(({ name = 'a', filename, type, head, content }) => [
		`--${boundary}\r\n`,
		head ??
			`Content-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}${type ? `\r\nContent-Type: ${type}` : ''}`,
		'\r\n\r\n',
		content,
		'\r\n'
	]);
	return new Uint8Array(Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece))));
}

/** The same bytes, in chunks of some size. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
