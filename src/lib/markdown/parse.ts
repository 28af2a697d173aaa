import MarkdownIt from 'markdown-it';

/** The Markdown of posts: HTML in it is text. */
export const markdown = new MarkdownIt({ html: false });

export type Token = ReturnType<typeof markdown.parse>[number];

/** Block by block, for what is not a page. */
export function parseMarkdown(text: string): Token[] {
	return markdown.parse(text, {});
}
