import { siteName } from '../../publication.ts';
import * as rendered from '../rendered/rendered.ts';
import { drawCard } from '../rendering/card.ts';
import { pageOf } from '../rendering/page.ts';
import { printPost } from '../rendering/pdf/print.ts';
import type { Actor } from './actor.ts';
import { untilSomethingHappens } from './kept.ts';
import { pictureOf } from './media-pictures.ts';
import { find } from './post-rows.ts';
import { postView, type Post, type PostRow } from './post-views.ts';
import { settings } from './settings.ts';
import { etagOf } from './version.ts';

/** A post in one of its forms, with the tag of that form: a strong tag stands for the bytes (RFC 9110, section 8.8.3). */
export type Form = { etag: string } & (
	{ type: 'application/json'; body: Post } | { type: 'text/markdown' | 'text/html'; body: string } | { type: 'application/pdf'; body: Uint8Array<ArrayBuffer> }
);

/** `type` is one that the contract offers; JSON where it is `null`. */
export async function write(ref: string, type: string | null, actor: Actor): Promise<Form> {
	// A PDF has pictures in it, which are no part of the post, and a place of its own.
	if (actor.role !== 'anonymous' || type === 'application/pdf') return make(ref, type, actor);
	return untilSomethingHappens(`post ${type ?? 'application/json'} ${ref}`, () => make(ref, type, actor));
}

async function make(ref: string, type: string | null, actor: Actor): Promise<Form> {
	const row = await find(ref, actor);
	if (type === 'text/markdown') return { etag: tag(row, 'markdown'), type, body: `# ${row.title.replace(/\s+/g, ' ')}\n\n${row.body}` };
	if (type === 'text/html')
		return { etag: tag(row, 'html'), type, body: pageOf({ title: row.title, author: row.author.name, html: await rendered.html(row) }) };
	if (type === 'application/pdf') return { etag: tag(row, 'pdf'), type, body: await rendered.once(row, `pdf ${row.author.name}`, () => print(row)) };
	const { etag, post } = postView(row);
	return { etag, type: 'application/json', body: post };
}

/** The picture for where the post is shared, as PNG. */
export async function card(ref: string, actor: Actor): Promise<{ etag: string; body: Uint8Array<ArrayBuffer> }> {
	const row = await find(ref, actor);
	const { title, author, publishedAt } = row;
	return {
		etag: tag(row, 'card'),
		body: await rendered.once(row, `card ${author.name}`, () => drawCard({ site: siteName, title, author: author.name, date: publishedAt }))
	};
}

async function print({ title, author, body, publishedAt, updatedAt }: PostRow): Promise<Uint8Array<ArrayBuffer>> {
	const absolute = (address: string) => {
		const url = URL.parse(address, settings.origin);
		return url && /^(https?|mailto):$/.test(url.protocol) ? url.href : null;
	};
	return printPost({ title, author: author.name, date: publishedAt ?? updatedAt, body, absolute, picture: pictureOf });
}

function tag(row: PostRow, form: string): string {
	return etagOf(row).replace(/"$/, `.${form}"`);
}
