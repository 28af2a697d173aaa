import { stringify } from 'csv-stringify/sync';

/** A name and how to read its value. */
export type Columns<Item> = [name: string, read: (item: Item) => string | null][];

export function columnsOf<Item>(columns: Record<string, (item: Item) => string | null>): Columns<Item> {
	return Object.entries(columns);
}

/** About this many characters are handed on at once. */
const chunk = 64 * 1024;

/**
 * CSV (RFC 4180): a line of names, then one for each item. What a spreadsheet would take for a formula, because it
 * begins with `=`, `+`, `-`, `@`, a tab or a line break, gets an apostrophe before it.
 */
export async function* writeCsv<Item>(items: AsyncIterable<Item>, columns: Columns<Item>): AsyncGenerator<string> {
	let text = line(columns.map(([name]) => name));
	for await (const item of items) {
		text += line(columns.map(([, read]) => read(item)));
		if (text.length < chunk) continue;
		yield text;
		text = '';
	}
	if (text !== '') yield text;
}

function line(values: (string | null)[]): string {
	return stringify([values], { escape_formulas: true, record_delimiter: 'windows' });
}
