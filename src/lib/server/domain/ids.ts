import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An opaque, unguessable id: the prefix, an underscore and 20 characters (103 bits). */
export function newId(prefix: string): string {
	return `${prefix}_${randomText(20)}`;
}

export function randomText(length: number): string {
	let text = '';
	while (text.length < length)
		for (const byte of randomBytes(2 * length))
			// The last 4 of 256 would make the first letters likelier than the others.
			if (byte < 252 && text.length < length) text += alphabet.charAt(byte % 36);
	return text;
}
