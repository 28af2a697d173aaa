/** What comes with HTTP's Basic scheme. */
export interface Basic {
	user: string;
	password: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** RFC 7617, section 2, in UTF-8, as the challenge says. `null`: not what it should be. */
export function readBasic(text: string): Basic | null {
	if (!/^[A-Za-z\d+/]+={0,2}$/.test(text)) return null;
	let pair: string;
	try {
		pair = utf8.decode(Buffer.from(text, 'base64'));
	} catch {
		return null;
	}
	const colon = pair.indexOf(':');
	if (colon < 0 || /[\0-\x1f\x7f]/.test(pair)) return null;
	return { user: pair.slice(0, colon), password: pair.slice(colon + 1) };
}
