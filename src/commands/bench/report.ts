import type { Row } from './row.ts';

/** What a measurement gives. */
export interface Report {
	/** Markdown, for the page of numbers. */
	text: string;
	/** Where it stands, if it is another one. */
	page?: string;
	/** Markdown for the README, of what is most important. */
	short?: string;
	/** Other files of docs/, by their name. */
	files?: Record<string, string>;
}

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
	return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function reportOf(rows: Row[]): Report {
	return {
		text: table(
			['what', 'result'],
			rows.map(({ what, result }) => [what, result])
		)
	};
}
