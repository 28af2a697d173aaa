export interface PageSource {
	title: string;
	author: string;
	/** Rendered and harmless. */
	html: string;
}

/** A post as a page that stands alone: no style, no script, and nothing that it could load from elsewhere. */
export function pageOf({ title, author, html }: PageSource): string {
	const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'">`;
	const head = `<meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width"><title>${escape(title)}</title>`;
	return `<!doctype html>\n<html lang="en"><head>${head}</head>\n<body><article><h1>${escape(title)}</h1>\n<p>${escape(author)}</p>\n${html}</article></body></html>\n`;
}

function escape(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
