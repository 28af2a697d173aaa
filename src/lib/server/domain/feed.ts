import { createHash } from 'node:crypto';
import type { components } from '../../client/generated/types.ts';
import { siteDescription, siteName } from '../../publication.ts';
import { writeFeed, type FeedType } from '../rendering/feed.ts';
import { anonymous } from './actor.ts';
import { untilSomethingHappens } from './kept.ts';
import { read } from './post-list.ts';
import { settings } from './settings.ts';

type Written =
	{ type: 'application/atom+xml' | 'application/rss+xml'; body: string } | { type: 'application/feed+json'; body: components['schemas']['JsonFeed'] };

/** The newest published posts in the form that is asked for. The entity tag changes with any of them. */
export async function write(type: string | null): Promise<Written & { etag: string }> {
	const form = formOf(type);
	return untilSomethingHappens(`feed ${form}`, () => make(form));
}

async function make(form: FeedType): Promise<Written & { etag: string }> {
	const { items } = await read({ status: 'published', limit: 50, sort: '-publishedAt' }, anonymous);
	const text = writeFeed(form, { origin: settings.origin, title: siteName, description: siteDescription, posts: items });
	const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`;
	if (form === 'application/feed+json') return { etag, type: form, body: JSON.parse(text) as components['schemas']['JsonFeed'] };
	return { etag, type: form, body: text };
}

function formOf(type: string | null): FeedType {
	return type === 'application/rss+xml' || type === 'application/feed+json' ? type : 'application/atom+xml';
}
