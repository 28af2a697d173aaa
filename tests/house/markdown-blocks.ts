/** A fenced block of a Markdown file. */
export interface Block {
	/** What stands behind the fence. */
	language: string;
	text: string;
	/** The line above it that is not empty. */
	above: string;
	/** The line of the fence, from 1. */
	line: number;
}

export function blocksOf(markdown: string): Block[] {
	const lines = markdown.split('\n');
	const blocks: Block[] = [];
	for (let at = 0; at < lines.length; at++) {
		const [, fence, language = ''] = /^(`{3,})(\S*)$/.exec(lines[at] ?? '') ?? [];
		if (fence === undefined) continue;
		const end = lines.indexOf(fence, at + 1);
		if (end < 0) throw new Error(`The block in line ${at + 1} has no end.`);
		const above = lines.slice(0, at).findLast((line) => line.trim() !== '') ?? '';
		blocks.push({ language, text: lines.slice(at + 1, end).join('\n'), above, line: at + 1 });
		at = end;
	}
	return blocks;
}

/** The first line of an expected text that an actual one has not, in this order; `null` where it has them all. `…` stands for anything. */
export function missingLine(expected: string, actual: string): string | null {
	const lines = actual.split(/\r?\n/);
	let at = 0;
	for (const line of expected.split('\n')) {
		if (line === '…') continue;
		const pattern = new RegExp(
			`^${line
				.split('…')
				.map((part) => part.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&'))
				.join('.*')}$`,
			'i'
		);
		const found = lines.findIndex((text, index) => index >= at && pattern.test(text));
		if (found < 0) return line;
		at = found + 1;
	}
	return null;
}
