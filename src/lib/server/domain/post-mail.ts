import { renderMarkdown } from '../../markdown/render.ts';
import { escapeHtml, mailPage } from './mail-page.ts';
import type { NewMail } from './mails.ts';
import { settings } from './settings.ts';

/** What a mail to a subscriber says. */
export type PostMail = (subscriberId: string) => Pick<NewMail, 'subject' | 'text' | 'html' | 'headers'>;

/** A post as a mail. Rendered once; only the link to unsubscribe differs from one to the next. */
export function postMail({ title, slug, body }: { title: string; slug: string; body: string }, tokenOf: (subscriberId: string) => string): PostMail {
	const { origin } = settings;
	const address = `${origin}/posts/${slug}`;
	const { host } = new URL(origin);
	const subject = title.trim();
	const text = `${subject}\n${address}\n\n${absoluteMarkdown(body, address)}\n\n-- \n`;
	const html = `<h1><a href="${escapeHtml(address)}">${escapeHtml(subject)}</a></h1>${absoluteHtml(renderMarkdown(body), address)}`;
	return (subscriberId) => {
		const token = encodeURIComponent(tokenOf(subscriberId));
		const leave = `${origin}/newsletter/unsubscribe?token=${token}`;
		const why = `You get this because you subscribed to the newsletter of ${host}.`;
		return {
			subject,
			text: `${text}${why}\nUnsubscribe: ${leave}\n`,
			html: mailPage(subject, `${html}<footer><p>${escapeHtml(why)} <a href="${escapeHtml(leave)}">Unsubscribe</a></p></footer>`),
			headers: {
				'List-Id': `<newsletter.${new URL(origin).hostname}>`,
				// RFC 8058: the address that takes one click by POST. People get the page above.
				'List-Unsubscribe': `<${origin}/api/newsletter/unsubscribe?token=${token}>`,
				'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
			}
		};
	};
}

/** In a mail, nothing stands at an address of its own: links and pictures need the whole of theirs. The HTML is our renderer's. */
export function absoluteHtml(html: string, base: string): string {
	return html.replace(/<(?:a|img)\b[^>]*>/g, (tag) =>
		tag.replace(/ (href|src)="([^"]*)"/g, (whole, name: string, value: string) => {
			const target = value.replaceAll('&amp;', '&');
			return URL.canParse(target, base) ? ` ${name}="${escapeHtml(new URL(target, base).href)}"` : whole;
		})
	);
}

/** The same for the Markdown that the plain version is. */
function absoluteMarkdown(text: string, base: string): string {
	return text.replace(/(\]\(|^\[[^\]\n]+\]: +)(\/[^\s)]*)/gm, (whole, before: string, target: string) =>
		URL.canParse(target, base) ? `${before}${new URL(target, base).href}` : whole
	);
}
