import { randomFillSync } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Random bytes for many ids: asking the system for a few at a time costs more than all that is made of them. */
const pool = new Uint8Array(4096);
let next = pool.length;

/** An opaque, unguessable id: the prefix, an underscore and 20 characters (103 bits). */
export function newId(prefix: string): string {
	return `${prefix}_${randomText(20)}`;
}

export function randomText(length: number): string {
	let text = '';
	while (text.length < length) {
		if (next === pool.length) {
			randomFillSync(pool);
			next = 0;
		}
		const byte = pool[next] ?? 255;
		// Nobody who reads this memory later learns what was made of it.
		pool[next++] = 0;
		// The last 4 of 256 would make the first letters likelier than the others.
		if (byte < 252) text += alphabet.charAt(byte % 36);
	}
	return text;
}
