import sanitize from 'sanitize-html';
import { markdown } from './parse.ts';

/** A table or a code block may be wider than a phone: it scrolls by itself, and the page does not. */
markdown.renderer.rules.table_open = () => '<div class="wide"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

const isElsewhere = (address: string) => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

/** How many links are open, counted while rendering goes through the text once. */
let links = 0;

markdown.renderer.rules.link_open = (tokens, at, options, _env, self) => {
	links++;
	return self.renderToken(tokens, at, options);
};
markdown.renderer.rules.link_close = (tokens, at, options, _env, self) => {
	links--;
	return self.renderToken(tokens, at, options);
};

/** A picture on another server would tell that server who reads here. It becomes a link, inside a link only its text. */
markdown.renderer.rules.image = (tokens, at, options, env, self) => {
	const token = tokens[at];
	const source = String(token?.attrGet('src') ?? '');
	const alt = self.renderInlineAsText(token?.children ?? [], options, env);
	const { escapeHtml } = markdown.utils;
	if (!isElsewhere(source)) return `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}" loading="lazy">`;
	const text = escapeHtml(alt || source);
	return links > 0 ? text : `<a href="${escapeHtml(source)}">${text}</a>`;
};

/** The policy of the pages forbids `style`, which is how markdown-it aligns the cells of a table. */
const alignCell: sanitize.Transformer = (tagName, { style }) => {
	const side = /^text-align:(left|right|center)$/.exec(style ?? '')?.[1];
	const attribs: sanitize.Attributes = side === undefined ? {} : { class: `align-${side}` };
	return { tagName, attribs };
};

/**
 * Markdown as HTML that can do no harm. HTML in the text is shown as text already; the allow-list is there
 * for the day when markdown-it has a fault.
 */
export function renderMarkdown(text: string): string {
	links = 0;
	return sanitize(markdown.render(text), {
		allowedTags: [
			'h1',
			'h2',
			'h3',
			'h4',
			'h5',
			'h6',
			'p',
			'blockquote',
			'ul',
			'ol',
			'li',
			'hr',
			'br',
			'pre',
			'code',
			'em',
			'strong',
			's',
			'a',
			'img',
			'div',
			'table',
			'thead',
			'tbody',
			'tr',
			'th',
			'td'
		],
		allowedAttributes: { a: ['href', 'title', 'rel'], img: ['src', 'alt', 'title', 'loading'], ol: ['start'] },
		allowedClasses: { div: ['wide'], th: ['align-*'], td: ['align-*'] },
		allowedSchemes: ['http', 'https', 'mailto'],
		allowedSchemesByTag: { img: [] },
		allowProtocolRelative: false,
		transformTags: {
			// The title of the page is its only first heading.
			h1: 'h2',
			a: (tagName, attribs) => ({ tagName, attribs: isElsewhere(attribs.href ?? '') ? { ...attribs, rel: 'noopener' } : attribs }),
			th: alignCell,
			td: alignCell
		}
	});
}
