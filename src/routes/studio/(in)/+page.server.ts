import type { components } from '$lib/client/generated/types';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { PageServerLoad } from './$types';

type Summary = components['schemas']['PostSummary'];

/** The posts that a fresh Galley comes with are dated back: their owner has published nothing yet. */
const isOwnWork = ({ publishedAt, createdAt }: Summary) => publishedAt !== null && publishedAt >= createdAt;

/** What is there, as far as the user may see it. What is refused counts as nothing. */
export const load: PageServerLoad = async ({ fetch, url, parent }) => {
	const { user } = await parent();
	const client = studioClient(fetch, url.origin);
	const some = { params: { query: { limit: 1 } } } as const;
	const isOwner = user.role === 'owner';
	const isDesk = user.role !== 'author';
	const [posts, published, media, keys, subscribers, endpoints] = await Promise.all([
		client.GET('/posts', { params: { query: { limit: 5, sort: '-updatedAt', page: 1, ...(isDesk ? {} : { author: user.id }) } } }),
		client.GET('/posts', { params: { query: { limit: 1, status: 'published', author: user.id, sort: '-publishedAt', page: 1 } } }),
		client.GET('/media', some),
		client.GET('/keys', { params: { query: { limit: 2 } } }),
		isDesk ? client.GET('/subscribers', { params: { query: { limit: 1, status: 'active' } } }) : undefined,
		isOwner ? client.GET('/webhook-endpoints', some) : undefined
	]);
	const has = (list: { data?: { items: unknown[] } } | undefined) => (list?.data?.items.length ?? 0) > 0;
	const steps = [
		{ text: 'Publish a post', href: '/studio/posts/new', done: (published.data?.items ?? []).some(isOwnWork), for: true },
		{ text: 'Upload a picture', href: '/studio/media', done: has(media), for: true },
		{ text: 'Subscribe to your own newsletter, and confirm it from the outbox', href: '/newsletter', done: has(subscribers), for: isDesk },
		{ text: 'Tell a program what happens: add a webhook endpoint', href: '/studio/webhooks', done: has(endpoints), for: isOwner },
		{ text: 'Make an API key', href: '/studio/keys', done: (keys.data?.items ?? []).some(({ name }) => name !== 'GALLEY_OWNER_KEY'), for: true }
	];
	return { posts: posts.data?.items ?? [], steps: steps.filter((step) => step.for).map(({ text, href, done }) => ({ text, href, done })) };
};
