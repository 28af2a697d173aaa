import { describe, test } from 'vitest';
import { etag, operation, page, post } from './engine.ts';

const { title: _, ...untitled } = { ...post };
const location = '/api/posts/post_7f3k9q2m4x8c1v6b0n5t';

describe('A handler may answer', () => {
	test('each success of its operation, and no header that may be left out.', () => {
		operation('getHealth', async () => ({ status: 200, body: { status: 'healthy', timestamp: '', version: '', checks: [] } as never }));
		operation('listPosts', async () => ({ status: 200, body: page }));
		operation('listPosts', async () => ({ status: 200, headers: {}, body: page }));
		operation('listPosts', async () => ({ status: 200, headers: { link: '<>; rel="next"' }, body: page }));
		operation('listPosts', async () => ({ status: 200, headers: { link: undefined }, body: page }));
		operation('createPost', async () => ({ status: 201, headers: { etag, location }, body: post }));
		operation('getLiveness', async () => ({ status: 200, body: 'ok' }));
		operation('getPost', async () => ({ status: 200, headers: { etag }, type: 'application/json', body: post }));
	});

	test('no content where the contract has none.', () => {
		operation('deletePost', async () => ({ status: 204 }));
		operation('getPost', async () => ({ status: 304, headers: { etag } }));
	});

	test('one status or another.', () => {
		operation('getPost', async ({ path }) => (path.post === 'a' ? { status: 304, headers: { etag } } : { status: 200, headers: { etag }, body: post }));
	});

	test('by throwing, too.', () => {
		operation('deletePost', async () => {
			throw new Error('Gone.');
		});
	});
});

describe('What must not compile', () => {
	test('an operation that the contract does not have.', () => {
		// @ts-expect-error unknown operation id
		operation('getPots', async () => ({ status: 204 }));
	});

	test('statuses.', () => {
		// @ts-expect-error a status that the operation does not declare
		operation('deletePost', async () => ({ status: 205 }));
		// @ts-expect-error a status that only another operation declares
		operation('getPost', async () => ({ status: 201, headers: { etag, location }, body: post }));
		// @ts-expect-error one undeclared status among declared ones
		operation('deletePost', async ({ path }) => (path.post === 'a' ? { status: 204 } : { status: 202 }));
		// @ts-expect-error a status that is just a number
		operation('deletePost', async () => ({ status: Number('204') }));
		// @ts-expect-error a result without a status
		operation('deletePost', async () => ({}));
	});

	test('headers.', () => {
		// @ts-expect-error a required header is missing
		operation('createPost', async () => ({ status: 201, headers: { etag }, body: post }));
		// @ts-expect-error all headers are missing
		operation('getPost', async () => ({ status: 200, body: post }));
		// @ts-expect-error a required header may be undefined
		operation('getPost', async () => ({ status: 200, headers: { etag: undefined as string | undefined }, body: post }));
		// @ts-expect-error a header of the wrong type
		operation('getPost', async () => ({ status: 200, headers: { etag: 3 }, body: post }));
		// @ts-expect-error a header that the response does not declare
		operation('getPost', async () => ({ status: 200, headers: { etag, location }, body: post }));
		// @ts-expect-error a header where the response declares none
		operation('deletePost', async () => ({ status: 204, headers: { etag } }));
		// @ts-expect-error a header of another status of the same operation
		operation('listPosts', async () => ({ status: 200, headers: { etag }, body: page }));
		// @ts-expect-error a header with capitals
		operation('getPost', async () => ({ status: 200, headers: { ETag: etag }, body: post }));
		// @ts-expect-error a header that the engine sets
		operation('listPosts', async () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: page }));
	});

	test('bodies.', () => {
		// @ts-expect-error the body is missing
		operation('getPost', async () => ({ status: 200, headers: { etag } }));
		// @ts-expect-error a property is missing
		operation('getPost', async () => ({ status: 200, headers: { etag }, body: untitled }));
		// @ts-expect-error a property of the wrong type
		operation('getPost', async () => ({ status: 200, headers: { etag }, body: { ...post, version: '3' } }));
		// @ts-expect-error a value that the enum does not have
		operation('getPost', async () => ({ status: 200, headers: { etag }, body: { ...post, status: 'archived' as const } }));
		// @ts-expect-error a wrong property deep inside
		operation('getPost', async () => ({ status: 200, headers: { etag }, body: { ...post, author: { id: post.author.id } } }));
		// @ts-expect-error a Date where the wire has a text
		operation('getPost', async () => ({ status: 200, headers: { etag }, body: { ...post, createdAt: new Date() } }));
		// @ts-expect-error null where the contract has none
		operation('getPost', async () => ({ status: 200, headers: { etag }, body: { ...post, title: null } }));
		// @ts-expect-error a body on 204
		operation('deletePost', async () => ({ status: 204, body: post }));
		// @ts-expect-error a body on 304
		operation('getPost', async () => ({ status: 304, headers: { etag }, body: post }));
		// @ts-expect-error the body of another operation
		operation('listPosts', async () => ({ status: 200, body: post }));
		// @ts-expect-error another text than the constant one
		operation('getLiveness', async () => ({ status: 200, body: 'fine' }));
		// @ts-expect-error a media type that the response does not have
		operation('getPost', async () => ({ status: 200, headers: { etag }, type: 'text/html', body: post }));
		// @ts-expect-error a property that the contract does not declare
		operation('getPost', async () => ({ status: 200, headers: { etag }, body: { ...post, password: 'x' } }));
	});

	test('anything else.', () => {
		// @ts-expect-error a problem is thrown, never returned
		operation('getPost', async () => ({
			status: 404,
			body: { type: '/problems/not-found', title: 'Not found', status: 404, detail: '', instance: '', requestId: '' }
		}));
		// @ts-expect-error a member that results do not have
		operation('deletePost', async () => ({ status: 204, message: 'Gone.' }));
		// @ts-expect-error a handler that is not async
		operation('deletePost', () => ({ status: 204 }));
		// @ts-expect-error a handler that returns nothing
		operation('deletePost', async () => {});
		// @ts-expect-error a branch that returns nothing
		operation('deletePost', async ({ path }) => {
			if (path.post === 'a') return { status: 204 };
		});
		// @ts-expect-error a Response of one's own
		operation('deletePost', async () => new Response(null, { status: 204 }));
		// @ts-expect-error an operation without a handler
		operation('deletePost');
	});
});
