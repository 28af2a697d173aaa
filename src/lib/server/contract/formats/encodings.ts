/** RFC 4648, section 4: padded. */
export function isBase64(text: string): boolean {
	return text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text);
}

/** RFC 4648, section 5: padded or not. */
export function isBase64url(text: string): boolean {
	const bare = text.replace(/={1,2}$/, '');
	return /^[\w-]*$/.test(bare) && bare.length % 4 !== 1 && (bare.length === text.length || text.length % 4 === 0);
}

/** RFC 4648, sections 6 and 8. */
export function isBase32(text: string): boolean {
	return text.length % 8 === 0 && /^(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?$/.test(text);
}

export function isBase16(text: string): boolean {
	return text.length % 2 === 0 && /^[\dA-Fa-f]*$/.test(text);
}

/** One code point. */
export function isChar(text: string): boolean {
	return /^.$/su.test(text);
}
