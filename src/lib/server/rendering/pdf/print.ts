import { parseMarkdown } from '../../../markdown/parse.ts';
import { tagged, writeBlocks, type Surroundings } from './blocks.ts';
import { Sheet } from './sheet.ts';

export interface PdfSource extends Surroundings {
	title: string;
	author: string;
	/** When it was published, or last changed. */
	date: Date;
	/** Markdown. */
	body: string;
}

/** A post as a tagged PDF. The same source gives the same bytes. */
export async function printPost({ title, author, date, body, ...around }: PdfSource): Promise<Uint8Array<ArrayBuffer>> {
	const sheet = new Sheet({ title, author, date });
	await sheet.loadFonts(`${title}${author}${body}`);
	const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
	const span = { bold: false, italic: false, code: false, strike: false, link: null };
	tagged(sheet, 'H1', () => sheet.write([{ ...span, text: title }], { size: 26, bold: true }));
	tagged(sheet, 'P', () => sheet.write([{ ...span, text: `${author}  ·  ${day}` }], { size: 10, sans: true, color: '#5c564d' }));
	sheet.doc.moveDown(1.5);
	await writeBlocks(sheet, parseMarkdown(body), around);
	return sheet.finish();
}
