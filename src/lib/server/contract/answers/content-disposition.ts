/** A `Content-Disposition` that has the browser save the content under this name (RFC 6266). */
export function attachment(filename: string): string {
	return disposition('attachment', filename);
}

/** One that shows it, and knows the name should it be saved. */
export function inline(filename: string): string {
	return disposition('inline', filename);
}

/** Twice where the name needs it: `filename*` (RFC 8187) for all of today, the plain one for whoever does not know it. */
function disposition(type: string, filename: string): string {
	// A name, not a path, and nothing that would end the header.
	const name = filename.toWellFormed().replace(/[/\\\p{Cc}]+/gu, '-');
	const plain = name
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.replace(/[^ -~]/g, '_')
		.replace(/["%]/g, '_');
	return plain === name ? `${type}; filename="${plain}"` : `${type}; filename="${plain}"; filename*=UTF-8''${encode(name)}`;
}

/** `attr-char` is narrower than what `encodeURIComponent` lets stand. */
function encode(name: string): string {
	return encodeURIComponent(name).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
