import { renderMarkdown } from '../../markdown/render.ts';
import { buildShelf, bytesOf } from './shelf.ts';

/** What a post is made into. A kind that depends on more than the post itself carries that in its name. */
type Kind = 'html' | `${'pdf' | 'card'}${string}`;

const shelf = buildShelf(64 * 1024 * 1024, bytesOf);

/** A form of a post, made once for each version. The version counts every change, so nothing here is ever stale. */
export function once<Made extends string | Uint8Array>(post: { id: string; version: number }, kind: Kind, make: () => Made | Promise<Made>): Promise<Made> {
	return shelf.take(`${post.id} ${post.version} ${kind}`, make);
}

export function html(post: { id: string; version: number; body: string }): Promise<string> {
	return once(post, 'html', () => renderMarkdown(post.body));
}
