const size = 16;
const atOnce = 256;

/**
 * Gives ids of 32 hexadecimal digits: 128 random bits, as traces have them. Many are made at once: asking the system for
 * a few bytes, and making a text of them, costs as much as a stage.
 */
export function randomIds(): () => string {
	let ids = '';
	let at = 0;
	return () => {
		if (at === ids.length) {
			ids = hexadecimal(crypto.getRandomValues(new Uint8Array(size * atOnce)));
			at = 0;
		}
		at += size * 2;
		return ids.slice(at - size * 2, at);
	};
}

const digits = new TextEncoder().encode('0123456789abcdef');
const latin1 = new TextDecoder('latin1');

function hexadecimal(bytes: Uint8Array): string {
	const text = new Uint8Array(bytes.length * 2);
	for (let index = 0; index < bytes.length; index++) {
		const byte = bytes[index] ?? 0;
		text[index * 2] = digits[byte >> 4] ?? 0;
		text[index * 2 + 1] = digits[byte & 15] ?? 0;
	}
	return latin1.decode(text);
}
