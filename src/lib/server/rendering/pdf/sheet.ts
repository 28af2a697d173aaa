import { Buffer } from 'node:buffer';
import PDFDocument from 'pdfkit';
import { loadFont, runsOf, scripts, type Face, type Script } from '../fonts.ts';
import type { Span } from './inline.ts';

export interface SheetInfo {
	title: string;
	author: string;
	/** Written as the time of making, so that the same post gives the same bytes. */
	date: Date;
}

/** In points, 72 to an inch. A4 with room for notes. */
const margins = { top: 72, bottom: 72, left: 80, right: 80 };

/** A word that no line can hold takes pdfkit a time that grows with the square of its length: it may be broken here. */
const endless = /\S{60}(?=\S)/g;

/** Spaces of other widths: some of our files have no outline for them, on which the font reader fails. */
const spaces = /[\u2000-\u200a\u202f\u205f\u3000]/g;
/** What says how letters join or run, and has no shape. */
const shapeless = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** The letters for code are the reader's own; they have these and no others. */
const inCourier = /^[\x20-\x7e\xa0-\xff\n]*$/;

export interface TextStyle {
	size: number;
	/** From the left margin, in points. */
	indent?: number;
	color?: string;
	bold?: boolean;
	sans?: boolean;
}

/** A tagged PDF on the way: pdfkit with our fonts and styles. */
export class Sheet {
	readonly doc: PDFKit.PDFDocument;
	private readonly chunks: Buffer[] = [];
	private readonly registered = new Set<string>();

	constructor({ title, author, date }: SheetInfo) {
		const info = { Title: title, Author: author, Creator: 'Galley', Producer: 'Galley', CreationDate: date, ModDate: date };
		this.doc = new PDFDocument({ size: 'A4', margins, info, tagged: true, displayTitle: true, pdfVersion: '1.7', lang: 'en', autoFirstPage: true });
		this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
	}

	get width(): number {
		return this.doc.page.width - margins.left - margins.right;
	}

	/** Every face in every script that `text` needs. Must come before the text itself. */
	async loadFonts(text: string): Promise<void> {
		const needed = new Set<Script>(['latin', ...runsOf(text).map(({ script }) => script)]);
		const faces: Face[] = ['inter-400-normal', 'inter-700-normal', 'source-serif-4-400-normal', 'source-serif-4-400-italic', 'source-serif-4-700-normal'];
		for (const script of scripts.filter((one) => needed.has(one)))
			for (const face of faces) {
				this.doc.registerFont(`${face} ${script}`, await loadFont(face, script));
				this.registered.add(`${face} ${script}`);
			}
	}

	/** One paragraph. */
	write(spans: readonly Span[], { size, indent = 0, color = '#1d1b18', bold = false, sans = false }: TextStyle): void {
		const pieces = spans.flatMap((span) => runsOf(printable(span.text)).map((run) => ({ ...span, ...run, bold: span.bold || bold })));
		if (pieces.length === 0) return;
		const { doc } = this;
		doc.x = margins.left + indent;
		const width = this.width - indent;
		const line = this.ascent(sans ? 'inter-400-normal' : 'source-serif-4-400-normal') * size;
		for (const [index, piece] of pieces.entries()) {
			doc.font(this.fontOf(piece, sans)).fontSize(piece.code ? size * 0.9 : size);
			doc.fillColor(piece.link === null ? color : '#9a3412');
			const options = { width, lineGap: size * 0.3, continued: index < pieces.length - 1, underline: piece.link !== null, strike: piece.strike };
			// Whatever its font, a piece stands on the line of the others.
			doc.text(piece.text, { ...options, link: piece.link, baseline: -line });
		}
	}

	/** How far a face's letters rise above their line, as a part of its size. */
	private ascent(face: Face): number {
		this.doc.font(`${face} latin`);
		return (this.doc as unknown as { _font: { ascender: number } })._font.ascender / 1000;
	}

	private fontOf({ text, script, bold, italic, code }: Span & { script: Script }, sans: boolean): string {
		if (code && inCourier.test(text)) return bold ? 'Courier-Bold' : 'Courier';
		const face =
			sans || code ? (bold ? 'inter-700-normal' : 'inter-400-normal') : `source-serif-4-${bold ? '700-normal' : italic ? '400-italic' : '400-normal'}`;
		return `${face} ${this.registered.has(`${face} ${script}`) ? script : 'latin'}`;
	}

	/** The whole file. */
	async finish(): Promise<Uint8Array<ArrayBuffer>> {
		const ended = new Promise((resolve) => this.doc.once('end', resolve));
		this.doc.end();
		await ended;
		return new Uint8Array(Buffer.concat(this.chunks));
	}
}

function printable(text: string): string {
	return text.replace(spaces, ' ').replace(shapeless, '').replace(endless, '$& ');
}
