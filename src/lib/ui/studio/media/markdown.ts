/** A picture as Markdown shows it. Brackets would end its text. */
export function imageMarkdown({ alt, url }: { alt: string; url: string }): string {
	return `![${alt.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&')}](${url})`;
}
