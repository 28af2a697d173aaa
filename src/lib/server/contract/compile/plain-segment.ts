/**
 * A fixed text of a path without percent-encoding, where that makes no difference (RFC 3986, section 2.4): delimiters
 * stay encoded. SvelteKit reads paths like this too. What is not valid stays what it is.
 */
export function plainSegment(text: string): string {
	if (!text.includes('%')) return text;
	try {
		return text.split('%25').map(decodeURI).join('%25');
	} catch {
		return text;
	}
}
