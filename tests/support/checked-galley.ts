import type { components } from '../../src/lib/client/generated/types.ts';
import { startGalley, type Galley } from './galley.ts';
import { recordingFetch } from './recorder.ts';
import { send, type Message, type Received } from './send.ts';

/** A server of which every exchange, by whichever way, is held to the contract as it happens. */
export interface CheckedGalley extends Galley {
	send(method: string, target: string, message?: Message): Promise<Received>;
	/** The same with the owner key. */
	sendAsOwner(method: string, target: string, message?: Message): Promise<Received>;
}

export async function startChecked(env: Record<string, string> = {}): Promise<CheckedGalley> {
	const galley = await startGalley(env, recordingFetch);
	return {
		...galley,
		async stop(signal) {
			const code = await galley.stop(signal);
			// What was found in a message is answered to nobody.
			const drift = galley.output().match(/^The webhook .* contract .*$/m)?.[0];
			if (drift) throw new Error(drift);
			return code;
		},
		send: (method, target, message) => send(galley.url, method, target, message),
		sendAsOwner: (method, target, message = {}) =>
			send(galley.url, method, target, { ...message, headers: { authorization: `Bearer ${galley.key}`, ...message.headers } })
	};
}

type Schemas = components['schemas'];
export type Post = Schemas['Post'];

/** A post and the entity tag of its version. */
export interface Tagged {
	post: Post;
	etag: string;
}

/** A new post. `at` publishes it: `now`, or at a time. */
export async function newPost(galley: Galley, { at, ...content }: Partial<Schemas['CreatePost']> & { at?: string } = {}): Promise<Tagged> {
	const { data: post, response, error } = await galley.owner.POST('/posts', { body: { title: 'The lost update', ...content } });
	if (!post) throw new Error(`The post was not created: ${JSON.stringify(error)}`);
	if (at === undefined) return { post, etag: response.headers.get('etag') ?? '' };
	const published = await galley.owner.POST('/posts/{post}/publish', { params: { path: { post: post.id } }, body: at === 'now' ? {} : { at } });
	if (!published.data) throw new Error(`The post was not published: ${JSON.stringify(published.error)}`);
	return { post: published.data, etag: published.response.headers.get('etag') ?? '' };
}

/** As the owner sees it. */
export async function readPost(galley: Galley, ref: string): Promise<Tagged> {
	const { data: post, response } = await galley.owner.GET('/posts/{post}', { params: { path: { post: ref } } });
	if (!post) throw new Error(`There is no post ${ref}.`);
	return { post, etag: response.headers.get('etag') ?? '' };
}
