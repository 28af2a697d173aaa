import { Feed } from 'feed';
import type { components } from '../../client/generated/types.ts';

export interface FeedSource {
	/** As browsers see the site, without a slash at its end. */
	origin: string;
	title: string;
	description: string;
	/** Newest first. */
	posts: components['schemas']['PostSummary'][];
}

export type FeedType = 'application/atom+xml' | 'application/rss+xml' | 'application/feed+json';

/** The newest posts as Atom (RFC 4287), RSS 2.0 or JSON Feed 1. An entry's id is made of the post's id: a new slug is not a new post. */
export function writeFeed(type: FeedType, { origin, title, description, posts }: FeedSource): string {
	const changes = posts.map(({ updatedAt }) => new Date(updatedAt).getTime());
	const address = `${origin}/api/feed`;
	const feed = new Feed({
		id: `${origin}/`,
		link: `${origin}/`,
		feed: address,
		feedLinks: { atom: address, rss: address, json: address },
		title,
		description,
		generator: 'Galley',
		updated: new Date(Math.max(0, ...changes))
	});
	for (const post of posts) {
		const text = type === 'application/feed+json' ? legal : asText;
		feed.addItem({
			id: `${origin}/posts/${post.id}`,
			link: `${origin}/posts/${post.slug}`,
			title: text(post.title),
			description: text(post.excerpt),
			author: [{ name: legal(post.author.name) }],
			category: post.tags.map((term) => ({ name: term, term })),
			date: new Date(post.updatedAt),
			...(post.publishedAt === null ? {} : { published: new Date(post.publishedAt) })
		});
	}
	if (type === 'application/atom+xml') return feed.atom1();
	return type === 'application/rss+xml' ? feed.rss2() : asPlainText(feed.json1());
}

/** JSON Feed tells texts from HTML by the name of the member. What we have is text. */
function asPlainText(json: string): string {
	const feed = JSON.parse(json) as { items: { content_html?: string }[] };
	return JSON.stringify({ ...feed, items: feed.items.map(({ content_html, ...item }) => ({ ...item, content_text: content_html })) });
}

/** Atom and RSS say of these texts that they are HTML. */
function asText(text: string): string {
	return legal(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** XML has no way to write these characters (XML 1.0, section 2.2); JSON and PostgreSQL have. */
function legal(text: string): string {
	return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
