import { Buffer } from 'node:buffer';
import type { Token } from '../../../markdown/parse.ts';
import { partsOf, spansOf, type Absolute, type Span } from './inline.ts';
import type { Sheet } from './sheet.ts';

export interface Surroundings {
	absolute: Absolute;
	/** A picture of this server as PNG or JPEG; `null` where it has none at this address. */
	picture: (address: string) => Promise<Picture | null>;
}

export interface Picture {
	bytes: Uint8Array;
	/** In pixels. */
	width: number;
	height: number;
}

/** How deep quotes and lists move the text to the right, at most: deeper ones stay readable. */
const deepest = 6;
const step = 18;
const body = 11;
/** More than a post needs, and less than what would fill the memory. */
const mostPictures = 60;

/** Other requests have a turn: a long post takes a while. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

interface List {
	ordered: boolean;
	next: number;
}

/** The blocks of a post, one after the other, each under its tag of the PDF's structure. */
export async function writeBlocks(sheet: Sheet, tokens: readonly Token[], around: Surroundings): Promise<void> {
	let quotes = 0;
	const lists: List[] = [];
	let marker: string | null = null;
	let heading = 0;
	let pictures = 0;
	let row: string[] | null = null;
	for (const [index, token] of tokens.entries()) {
		if (index % 50 === 49) await turn();
		const indent = step * Math.min(deepest, quotes + lists.length);
		if (token.type === 'blockquote_open') quotes++;
		else if (token.type === 'blockquote_close') quotes--;
		else if (/^(bullet|ordered)_list_open$/.test(token.type)) lists.push({ ordered: token.type.startsWith('o'), next: Number(token.attrGet('start') ?? 1) });
		else if (/^(bullet|ordered)_list_close$/.test(token.type)) lists.pop();
		else if (token.type === 'list_item_open') marker = markerOf(lists.at(-1));
		else if (token.type === 'heading_open') heading = Number(token.tag.slice(1));
		else if (token.type === 'heading_close') heading = 0;
		else if (token.type === 'tr_open') row = [];
		else if (token.type === 'tr_close') [row] = [writeRow(sheet, row ?? [], indent)];
		else if (token.type === 'table_close') sheet.doc.moveDown(0.6);
		else if (token.type === 'hr') writeRule(sheet);
		else if (token.type === 'fence' || token.type === 'code_block') await writeCode(sheet, token.content, indent);
		else if (token.type === 'inline' && row) row.push(plainText(spansOf(token.children ?? [], around.absolute)));
		else if (token.type === 'inline') {
			const spans = spansOf(token.children ?? [], around.absolute);
			for (const part of partsOf(spans)) {
				if (heading > 0) writeHeading(sheet, heading, part);
				else writeParagraph(sheet, marker, part, indent, quotes > 0);
				marker = null;
				if (part.length > 20) await turn();
			}
			for (const child of token.children ?? []) if (child.type === 'image' && pictures++ < mostPictures) await writePicture(sheet, child, around);
		}
	}
}

function markerOf(list: List | undefined): string {
	return list?.ordered ? `${list.next++}.  ` : '•  ';
}

function writeHeading(sheet: Sheet, level: number, spans: Span[]): void {
	// The title of the post is the first heading; what the post calls so comes below it.
	const rank = Math.min(6, Math.max(2, level));
	tagged(sheet, `H${rank}`, () => {
		sheet.doc.moveDown(0.6);
		sheet.write(spans, { size: [0, 0, 17, 14, 12, 11, 11][rank] ?? 11, bold: true, sans: true });
		sheet.doc.moveDown(0.2);
	});
}

function writeParagraph(sheet: Sheet, marker: string | null, spans: Span[], indent: number, quoted: boolean): void {
	const [first] = spans;
	if (!first) return;
	const label: Span[] = marker === null ? [] : [{ ...first, text: marker, link: null, strike: false, code: false, bold: false, italic: false }];
	tagged(sheet, marker === null ? (quoted ? 'BlockQuote' : 'P') : 'LI', () => {
		sheet.write([...label, ...spans], { size: body, indent, ...(quoted ? { color: '#5c564d' } : {}) });
		sheet.doc.moveDown(marker === null ? 0.6 : 0.2);
	});
}

async function writeCode(sheet: Sheet, text: string, indent: number): Promise<void> {
	const span = { text: text.replace(/\t/g, '    ').trimEnd(), bold: false, italic: false, code: true, strike: false, link: null };
	for (const part of partsOf([span])) {
		tagged(sheet, 'Code', () => sheet.write(part, { size: 10, indent: indent + step / 2, color: '#3f3a33' }));
		await turn();
	}
	sheet.doc.moveDown(0.6);
}

/** A row is a line: cells of a table on paper have no room to be wide. */
function writeRow(sheet: Sheet, cells: string[], indent: number): null {
	const span = { text: cells.join('   |   '), bold: false, italic: false, code: false, strike: false, link: null };
	tagged(sheet, 'P', () => sheet.write([span], { size: 10, indent, sans: true }));
	sheet.doc.moveDown(0.2);
	return null;
}

function writeRule({ doc, width }: Sheet): void {
	const { left } = doc.page.margins;
	doc.moveDown(0.5);
	tagArtifact(doc, () =>
		doc
			.moveTo(left, doc.y)
			.lineTo(left + width, doc.y)
			.lineWidth(0.5)
			.stroke('#d9d4c9')
	);
	doc.moveDown(0.8);
}

async function writePicture({ doc, width }: Sheet, token: Token, { picture }: Surroundings): Promise<void> {
	const found = await picture(String(token.attrGet('src') ?? ''));
	if (!found) return;
	const height = Math.min(320, found.height * Math.min(1, width / found.width));
	if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
	const { left } = doc.page.margins;
	const draw = () => void doc.image(Buffer.from(found.bytes), left, doc.y, { fit: [width, height] });
	const figure = doc.struct('Figure', { alt: token.content || 'A picture' }, draw);
	doc.addStructure(figure);
	figure.end();
	doc.y += height;
	doc.moveDown(0.8);
}

export function tagged({ doc }: Sheet, type: string, write: () => void): void {
	const element = doc.struct(type, {}, write);
	doc.addStructure(element);
	element.end();
}

function tagArtifact(doc: PDFKit.PDFDocument, draw: () => void): void {
	doc.markContent('Artifact', { type: 'Layout' });
	draw();
	doc.endMarkedContent();
}

function plainText(spans: Span[]): string {
	return spans.map(({ text }) => text).join('');
}
