import { Feed } from 'feed';
import type { components } from '$lib/client/generated/types';
import { siteDescription, siteName } from './site';

/** The newest posts as Atom (RFC 4287). An entry's id is made of the post's id: a new slug is not a new post. */
export function writeAtom(origin: string, posts: components['schemas']['PostSummary'][]): string {
	const changes = posts.map(({ updatedAt }) => new Date(updatedAt).getTime());
	const feed = new Feed({
		id: `${origin}/`,
		link: `${origin}/`,
		feed: `${origin}/feed.xml`,
		title: siteName,
		description: siteDescription,
		generator: 'Galley',
		updated: new Date(Math.max(0, ...changes))
	});
	for (const post of posts) {
		feed.addItem({
			id: `${origin}/posts/${post.id}`,
			link: `${origin}/posts/${post.slug}`,
			title: asText(post.title),
			description: asText(post.excerpt),
			author: [{ name: legal(post.author.name) }],
			category: post.tags.map((term) => ({ term })),
			date: new Date(post.updatedAt),
			...(post.publishedAt === null ? {} : { published: new Date(post.publishedAt) })
		});
	}
	return feed.atom1();
}

/** The feed says of its texts that they are HTML. */
function asText(text: string): string {
	return legal(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** XML has no way to write these characters (XML 1.0, section 2.2); JSON and PostgreSQL have. */
function legal(text: string): string {
	return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
