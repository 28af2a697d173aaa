import type { Exchange } from './exchange.ts';

/** One line of what was asked and answered. */
export function describe({ request, response }: Exchange): string {
	const body = new TextDecoder().decode(response.body.subarray(0, 500));
	return `${request.method} ${request.target.slice(0, 200)} was answered ${response.status}${body ? `: ${body}` : '.'}`;
}

/** A line for a shell that sends the request again. Bytes that no shell can hold are written as `$'\x00'` escapes. */
export function curlOf({ method, target, headers, body }: Exchange['request'], origin: string): string {
	const parts = ['curl', '-i', '--path-as-is', '-g', ...(method === 'HEAD' ? ['-I'] : method === 'GET' && !body?.length ? [] : ['-X', quote(method)])];
	for (const [name, value] of headers) if (!/^(content-length|connection|host|transfer-encoding)$/.test(name)) parts.push('-H', quote(`${name}: ${value}`));
	if (body && body.length > 0) parts.push('--data-binary', quoteBytes(body));
	return [...parts, quote(origin + target)].join(' ');
}

function quote(text: string): string {
	return /^[\w@%+=:,./-]+$/.test(text) ? text : quoteBytes(Buffer.from(text));
}

function quoteBytes(bytes: Uint8Array): string {
	const text = Buffer.from(bytes).toString('latin1');
	// Everything that prints, but for the quote itself.
	if (/^[ -&(-~\n]*$/.test(text)) return `'${text}'`;
	return `$'${text.replace(/[\\']/g, '\\$&').replace(/[^ -~]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}'`;
}
