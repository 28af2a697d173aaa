/** A field of a form in parts (RFC 7578), read by other means than a server's. */
export interface Part {
	name: string;
	/** Of a file. */
	filename: string | null;
	contentType: string | null;
	bytes: Uint8Array;
}

/** `contentType` names the boundary. */
export function partsOf(body: Uint8Array, contentType: string): Part[] {
	const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1] ?? '';
	const pieces = `\r\n${Buffer.from(body).toString('latin1')}`.split(`\r\n--${boundary}`).slice(1, -1);
	return pieces.map((piece) => {
		const end = piece.indexOf('\r\n\r\n');
		const head = Buffer.from(piece.slice(0, end), 'latin1').toString();
		const filename = /filename="([^"]*)"/i.exec(head);
		return {
			name: / name="([^"]*)"/i.exec(head)?.[1] ?? '',
			filename: filename?.[1] ?? null,
			contentType: /^content-type:\s*([^;\r\n]+)/im.exec(head)?.[1]?.trim().toLowerCase() ?? null,
			bytes: Buffer.from(piece.slice(end + 4), 'latin1')
		};
	});
}
