import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false });

/** A slug from a title: `Über APIs` becomes `uber-apis`. */
export function slugFrom(title: string): string {
	const plain = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 80)
		.replace(/^-+|-+$/g, '');
	return plain || 'post';
}

/** The first paragraph of a Markdown text, plain, in at most 300 characters. */
export function summaryOf(body: string): string {
	// Long before here there is a first paragraph, or no one wants to read it in a list.
	const tokens = markdown.parse(body.slice(0, 5000), {});
	const at = tokens.findIndex(({ type }) => type === 'paragraph_open');
	const children = tokens[at + 1]?.children ?? [];
	const text = children.map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content)).join('');
	const plain = text.replace(/\s+/g, ' ').trim().toWellFormed();
	if (unitsOf(plain, 300) === plain.length) return plain;
	return `${plain.slice(0, unitsOf(plain, 299)).replace(/\s+\S*$/, '')}…`;
}

/** How many UTF-16 units the first `count` code points have; all of them where there are fewer. */
function unitsOf(text: string, count: number): number {
	if (text.length <= count) return text.length;
	let units = 0;
	for (let seen = 0; seen < count && units < text.length; seen++) units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
	return units;
}
