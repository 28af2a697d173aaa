import { isBase16, isBase32, isBase64, isBase64url } from '../formats/encodings.ts';

/** Whether a text is in its `contentEncoding`. Of the others nothing can be seen in a text of JSON. */
export function isEncoded(text: string, encoding: string): boolean {
	switch (encoding) {
		case 'base64':
			return isBase64(text);
		case 'base64url':
			return isBase64url(text);
		case 'base32':
			return isBase32(text);
		case 'base16':
			return isBase16(text);
		default:
			return encoding !== '7bit' || /^[\x01-\x7f]*$/.test(text);
	}
}

/** The value of JSON that a text holds; `undefined` where it holds none. */
export function parseContent(text: string, encoding: string | null): unknown {
	try {
		return JSON.parse(decode(text, encoding)) as unknown;
	} catch {
		return undefined;
	}
}

function decode(text: string, encoding: string | null): string {
	if (encoding === 'base64' || encoding === 'base64url') {
		const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	}
	return text;
}
