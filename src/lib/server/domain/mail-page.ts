const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

/** A mail's HTML around its content. Styles stand in the document: mail programs fetch none. */
export function mailPage(title: string, content: string): string {
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>body{margin:0;padding:24px;font:17px/1.6 Georgia,serif;color:#1c1b1a}main{max-width:36em;margin:0 auto}img{max-width:100%;height:auto}pre{overflow-x:auto}footer{margin-top:3em;font-size:14px;color:#66625c}</style>
</head>
<body><main>${content}</main></body>
</html>
`;
}
