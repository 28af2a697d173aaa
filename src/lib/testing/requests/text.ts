/** A scalar as text; what is no scalar as JSON, for a server to refuse. */
export function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** RFC 3986: everything but the unreserved is encoded. */
export function encode(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The same, but what is reserved stands as it is (RFC 6570, section 3.2.3), save what would end the value. */
export function encodeReserved(text: string): string {
	return encode(text).replace(/%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B|3D)/g, (code) => decodeURIComponent(code));
}
