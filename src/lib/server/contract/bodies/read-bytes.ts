import type { BodySource } from './body-source.ts';

/** All that a body has. */
export async function readBytes(source: BodySource): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for (let chunk = await source.next(); chunk !== null; chunk = await source.next()) chunks.push(chunk);
	return join(chunks);
}

export function join(chunks: Uint8Array[]): Uint8Array {
	if (chunks.length === 1 && chunks[0]) return chunks[0];
	const bytes = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
