import { randomFillSync } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Every two of its characters: half as many texts are put together. */
const pairs = Array.from(alphabet).flatMap((one) => Array.from(alphabet, (other) => one + other));
/** The last of 65536 numbers would make the first pairs likelier than the others. */
const even = 65536 - (65536 % pairs.length);

/** Random numbers for many ids: asking the system for a few at a time costs more than all that is made of them. */
const pool = new Uint16Array(2048);
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
		const number = pool[next] ?? 0;
		// Nobody who reads this memory later learns what was made of it.
		pool[next++] = 0;
		if (number < even) text += pairs[number % pairs.length] ?? '';
	}
	return text.length === length ? text : text.slice(0, length);
}
