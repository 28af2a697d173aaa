import type { components } from '../../src/lib/client/generated/types.ts';
import { unwrap } from '../../src/lib/client/problem.ts';
import type { Galley } from './galley.ts';

/** Creates a post and publishes it, now or dated back. */
export async function publish(galley: Galley, post: components['schemas']['CreatePost'], at?: string): Promise<components['schemas']['Post']> {
	const { id } = unwrap(await galley.owner.POST('/posts', { body: post }));
	return unwrap(await galley.owner.POST('/posts/{post}/publish', { params: { path: { post: id } }, body: at === undefined ? {} : { at } }));
}
