import { describe, expectTypeOf, test } from 'vitest';
import { createClient } from '../../src/lib/client/client.ts';
import { paginate } from '../../src/lib/client/paginate.ts';
import type { Problem } from '../../src/lib/client/problem.ts';
import type { page, post } from './engine.ts';

const client = createClient();
const params = { path: { post: 'welcome-to-galley' } };
const header = { 'If-Match': '"a"' };

describe('The client', () => {
	test('gives data by the contract, or a problem.', async () => {
		const { data, error } = await client.GET('/posts/{post}', { params });
		expectTypeOf(data).toEqualTypeOf<typeof post | undefined>();
		expectTypeOf(error).toExtend<Problem | undefined>();
		const list = await client.GET('/posts', { params: { query: { limit: 5, tag: ['openapi'] } } });
		expectTypeOf(list.data).toEqualTypeOf<typeof page | undefined>();
		const text = await client.GET('/openapi.yaml', { parseAs: 'text' });
		expectTypeOf(text.data).toEqualTypeOf<string | undefined>();
	});

	test('takes what the contract lets it send.', () => {
		void client.POST('/posts', { body: { title: 'A title', body: 'A body.' } });
		void client.POST('/posts/{post}/publish', { params });
		void client.DELETE('/posts/{post}', { params: { ...params, header } });
		void client.GET('/posts', { signal: AbortSignal.timeout(1000), headers: { 'x-trace': 'a' } });
	});

	test('goes through the pages of a list.', () => {
		const posts = paginate((cursor) => client.GET('/posts', { params: { query: { cursor } } }));
		expectTypeOf(posts).toExtend<AsyncGenerator<(typeof page)['items'][number]>>();
	});
});

describe('What must not compile', () => {
	test('addresses and methods.', () => {
		// @ts-expect-error a path that the contract does not have
		void client.GET('/pots');
		// @ts-expect-error a method that the path does not have
		void client.PUT('/posts', { body: {} });
		// @ts-expect-error a path with its parameter filled in by hand
		void client.GET('/posts/welcome');
	});

	test('parameters.', () => {
		// @ts-expect-error the path parameter is missing
		void client.GET('/posts/{post}');
		// @ts-expect-error the path parameter has another name
		void client.GET('/posts/{post}', { params: { path: { slug: 'a' } } });
		// @ts-expect-error a query parameter of the wrong type
		void client.GET('/posts', { params: { query: { limit: '5' } } });
		// @ts-expect-error a query parameter that is not declared
		void client.GET('/posts', { params: { query: { offset: 5 } } });
		// @ts-expect-error a query parameter that is not declared, beside one that is
		void client.GET('/posts', { params: { query: { limit: 5, offset: 5 } } });
		// @ts-expect-error a value that the enum does not have
		void client.GET('/posts', { params: { query: { status: 'archived' } } });
		// @ts-expect-error the required header is missing
		void client.DELETE('/posts/{post}', { params });
	});

	test('bodies.', () => {
		// @ts-expect-error the body is missing
		void client.POST('/posts');
		// @ts-expect-error a required property is missing
		void client.POST('/posts', { body: { body: 'A body.' } });
		// @ts-expect-error a property that the contract does not declare
		void client.POST('/posts', { body: { title: 'A title', body: 'A body.', author: 'Ada' } });
		// @ts-expect-error a property of the wrong type
		void client.POST('/posts', { body: { title: 'A title', body: 'A body.', tags: 'openapi' } });
	});

	test('reading data without looking whether there is any.', async () => {
		const { data } = await client.GET('/posts/{post}', { params });
		// @ts-expect-error it may be a problem
		expectTypeOf(data.title);
	});
});
