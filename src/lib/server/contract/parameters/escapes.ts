/** How a text is escaped: `form` is percent-encoding with plus signs for spaces, as browsers write queries; headers have no escapes. */
export type Escapes = 'form' | 'percent' | 'header' | 'none';

/** A text without its escapes; `null` where they are broken. */
export function unescape(text: string, escapes: Escapes): string | null {
	if (escapes === 'none' || escapes === 'header') return text;
	const plain = escapes === 'form' && text.includes('+') ? text.replaceAll('+', ' ') : text;
	if (!plain.includes('%')) return plain;
	try {
		return decodeURIComponent(plain);
	} catch {
		return null;
	}
}
