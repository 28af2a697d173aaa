import { describe, expectTypeOf, test } from 'vitest';
import type { EntityTags } from '../../src/lib/server/contract/answers/conditional.ts';
import type { Actor } from '../../src/lib/server/domain/actor.ts';
import { etag, operation, page, post } from './engine.ts';

const gone = { status: 204 } as const;
const found = { status: 200, headers: { etag }, body: post } as const;

describe('A handler gets', () => {
	test('its path parameters, and who asks.', () => {
		operation('deletePost', async ({ path, actor }) => {
			expectTypeOf(path).toEqualTypeOf<{ post: string }>();
			expectTypeOf(actor).toEqualTypeOf<Actor>();
			return gone;
		});
	});

	test('query parameters with a default for certain, the others perhaps.', () => {
		operation('listPosts', async ({ query }) => {
			expectTypeOf(query.limit).toEqualTypeOf<number>();
			expectTypeOf(query.sort).toExtend<string>();
			expectTypeOf(query.page).toEqualTypeOf<number | undefined>();
			expectTypeOf(query.tag).toEqualTypeOf<string[] | undefined>();
			expectTypeOf(query.status).toEqualTypeOf<'draft' | 'scheduled' | 'published' | undefined>();
			return { status: 200, body: page };
		});
	});

	test('conditions read, where they are required and where they are not.', () => {
		operation('deletePost', async ({ headers }) => {
			expectTypeOf(headers['if-match']).toEqualTypeOf<EntityTags>();
			return gone;
		});
		operation('getPost', async ({ headers }) => {
			expectTypeOf(headers['if-none-match']).toEqualTypeOf<EntityTags | undefined>();
			return found;
		});
	});

	test('a body that is required, or one that may be absent, or none.', () => {
		operation('createPost', async ({ body }) => {
			expectTypeOf(body.title).toEqualTypeOf<string>();
			expectTypeOf(body.tags).toEqualTypeOf<string[] | undefined>();
			return { status: 201, headers: { etag, location: '' }, body: post };
		});
		operation('publishPost', async ({ body }) => {
			expectTypeOf(body?.at).toEqualTypeOf<string | undefined>();
			return found;
		});
		operation('deletePost', async ({ body }) => {
			expectTypeOf(body).toEqualTypeOf<undefined>();
			return gone;
		});
	});
});

describe('What must not compile', () => {
	test('parameters.', () => {
		operation('deletePost', async ({ path, query, headers, cookies }) => {
			// @ts-expect-error a path parameter that is not declared
			expectTypeOf(path.slug);
			// @ts-expect-error a query parameter where there is none
			expectTypeOf(query.force);
			// @ts-expect-error a header by another case than the wire's
			expectTypeOf(headers['If-Match']);
			// @ts-expect-error a header that is not declared
			expectTypeOf(headers['x-forwarded-for']);
			// @ts-expect-error a cookie that is not declared
			expectTypeOf(cookies.session);
			// @ts-expect-error If-Match is not a text: it arrives read
			const text: string = headers['if-match'];
			expectTypeOf(text);
			return gone;
		});
		operation('listPosts', async ({ query }) => {
			// @ts-expect-error a query parameter that is not declared
			expectTypeOf(query.offset);
			// @ts-expect-error a number is no text
			expectTypeOf(query.limit.toUpperCase);
			// @ts-expect-error a parameter without a default may be absent
			const certain: number = query.page;
			expectTypeOf(certain);
			// @ts-expect-error an array is no text
			expectTypeOf(query.tag?.toUpperCase);
			// @ts-expect-error a status that posts do not have
			expectTypeOf(query.status === 'archived');
			return { status: 200, body: page };
		});
	});

	test('bodies.', () => {
		operation('deletePost', async ({ body }) => {
			// @ts-expect-error the operation has no body
			expectTypeOf(body.title);
			return gone;
		});
		operation('createPost', async ({ body }) => {
			// @ts-expect-error a property that the body does not have
			expectTypeOf(body.author);
			// @ts-expect-error a property that may be absent
			expectTypeOf(body.tags.length);
			return { status: 201, headers: { etag, location: '' }, body: post };
		});
		operation('publishPost', async ({ body }) => {
			// @ts-expect-error an optional body may be absent
			expectTypeOf(body.at);
			return found;
		});
	});

	test('other input.', () => {
		// @ts-expect-error a member that the input does not have
		operation('deletePost', async ({ request }) => {
			expectTypeOf(request);
			return gone;
		});
		operation('deletePost', async ({ actor }) => {
			// @ts-expect-error an actor has no such property
			expectTypeOf(actor.password);
			return gone;
		});
	});
});
