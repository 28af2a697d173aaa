/** The fields of a form in parts (RFC 7578), read by other means than the server's. A file stands there as its bytes. */
export function partsOf(body: Uint8Array, contentType: string): Record<string, unknown> {
	const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1] ?? '';
	const pieces = Buffer.from(body).toString('latin1').split(`--${boundary}`).slice(1, -1);
	return Object.fromEntries(
		pieces.map((piece) => {
			const [head = '', ...content] = piece.split('\r\n\r\n');
			const name = /name="([^"]*)"/i.exec(head)?.[1] ?? '';
			const bytes = Buffer.from(content.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1');
			return [name, /filename/i.test(head) ? bytes : bytes.toString()];
		})
	);
}

/** Whether one of the fields is a file: what is in it, no schema says. */
export function hasFile(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.values(value).some((field) => Buffer.isBuffer(field));
}
