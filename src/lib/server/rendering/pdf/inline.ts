import type { Token } from '../../../markdown/parse.ts';

/** A piece of a paragraph in one style. */
export interface Span {
	text: string;
	bold: boolean;
	italic: boolean;
	code: boolean;
	strike: boolean;
	/** Where it leads, `null` for nowhere. */
	link: string | null;
}

/** Turns an address of the post into one that a file on a desk can lead to; `null` for what is no web address. */
export type Absolute = (address: string) => string | null;

const plain = { bold: false, italic: false, code: false, strike: false, link: null };

/** The inline tokens of a block as spans. Pictures stay out: they are blocks here. */
export function spansOf(tokens: readonly Token[], absolute: Absolute): Span[] {
	const spans: Span[] = [];
	let style: Omit<Span, 'text'> = plain;
	for (const token of tokens) {
		style = change(style, token, absolute);
		const text = textOf(token);
		if (text !== '') spans.push({ ...style, code: token.type === 'code_inline', text });
	}
	return spans;
}

function change(style: Omit<Span, 'text'>, token: Token, absolute: Absolute): Omit<Span, 'text'> {
	const on = token.nesting === 1;
	if (/^strong_(open|close)$/.test(token.type)) return { ...style, bold: on };
	if (/^em_(open|close)$/.test(token.type)) return { ...style, italic: on };
	if (/^s_(open|close)$/.test(token.type)) return { ...style, strike: on };
	if (token.type === 'link_open') return { ...style, link: absolute(String(token.attrGet('href') ?? '')) };
	return token.type === 'link_close' ? { ...style, link: null } : style;
}

function textOf({ type, content }: Token): string {
	if (type === 'text' || type === 'code_inline' || type === 'text_special') return content;
	if (type === 'hardbreak') return '\n';
	return type === 'softbreak' ? ' ' : '';
}

/** In parts that are set quickly: a paragraph may be as long as a book. */
export function partsOf(spans: readonly Span[]): Span[][] {
	const parts: Span[][] = [[]];
	let letters = 0;
	for (const span of spans)
		for (let start = 0; start < span.text.length; start += most.letters) {
			const piece = { ...span, text: span.text.slice(start, start + most.letters) };
			const part = parts.at(-1);
			if (part && part.length < most.spans && letters + piece.text.length <= most.letters) part.push(piece);
			else parts.push([piece]);
			letters = parts.at(-1) === part ? letters + piece.text.length : piece.text.length;
		}
	return parts.filter((part) => part.length > 0);
}

const most = { letters: 5000, spans: 100 };
