import { expect, test } from 'vitest';
import type { Exchange } from '../../src/lib/testing/exchange/exchange.ts';
import { expectContract } from '../support/contract-matcher.ts';

const post = {
	id: 'post_7f3k9q2m4x8c1v6b0n5t',
	slug: 'what-a-contract-is-for',
	title: 'What a contract is for',
	excerpt: 'A contract says what crosses the wire.',
	body: '',
	status: 'draft',
	tags: [],
	author: { id: 'user_0c8r2w5j7y1d4h6p9s3g', name: 'Ada Marlow' },
	version: 1,
	createdAt: '2026-11-22T16:20:31.000Z',
	updatedAt: '2026-11-22T16:20:31.000Z',
	publishedAt: null
};
const common = {
	'x-content-type-options': 'nosniff',
	'request-id': 'req_5v2n8d0q7k4x1m9c3t6b',
	'cache-control': 'no-cache',
	'content-type': 'application/json'
};

interface Parts {
	method?: string;
	target?: string;
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
	sent?: unknown;
}

function exchange({
	method = 'GET',
	target = '/api/posts/what-a-contract-is-for',
	status = 200,
	headers = { ...common, etag: '"a.1"' },
	body = post,
	sent
}: Parts): Exchange {
	const bytes = (value: unknown) => new TextEncoder().encode(value === undefined ? '' : JSON.stringify(value));
	const type = { 'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' };
	return {
		request: { method, target, headers: new Headers(sent === undefined ? {} : type), body: bytes(sent) },
		response: { status, headers: new Headers(headers), body: bytes(body) }
	};
}

test('an exchange as the contract says has no faults', () => {
	expect(exchange({})).toMatchContract('getPost');
});

const { excerpt: _, ...short } = post;
const broken: [string, string, Parts, RegExp][] = [
	['another operation', 'getHealth', {}, /belongs to getPost/],
	['a status that is not declared', 'getPost', { status: 202 }, /202 is not declared/],
	['a missing required header', 'getPost', { headers: common }, /ETag is missing/],
	['a weak entity tag', 'getPost', { headers: { ...common, etag: 'W/"a.1"' } }, /ETag is "W/],
	['a response without a request id', 'getPost', { headers: { ...common, 'request-id': 'none', etag: '"a"' } }, /Request-Id is "none"/],
	['another media type', 'getPost', { headers: { ...common, etag: '"a.1"', 'content-type': 'image/png' } }, /image\/png/],
	['a property too many', 'getPost', { body: { ...post, authorId: 7 } }, /unevaluated.*authorId/],
	['a property too many further down', 'getPost', { body: { ...post, author: { ...post.author, role: 'owner' } } }, /\/author.*unevaluated/],
	['a missing property', 'getPost', { body: short }, /excerpt/],
	['a body where there must be none', 'getPost', { status: 304 }, /must be no body/],
	['a 204 with a content type', 'deletePost', { method: 'DELETE', status: 204, body: undefined, headers: common }, /no content-type/],
	['an error of another media type', 'getPost', { status: 404 }, /Declared: application\/problem\+json/],
	['an invalid body that was accepted', 'patchPost', { method: 'PATCH', sent: { titel: 'What' } }, /refuses was accepted/],
	['a valid body that was refused', 'patchPost', { method: 'PATCH', status: 422, sent: { title: 'What' } }, /was refused as invalid/],
	['an undeclared query parameter that was accepted', 'getPost', { target: '/api/posts/a?depth=2' }, /depth/]
];

for (const [what, id, parts, message] of broken)
	test(`it finds ${what}`, () => {
		expect(() => expect(exchange(parts)).toMatchContract(id)).toThrow(message);
	});

test('it finds a 500, although `default` declares it', () => {
	expect(() => expectContract(exchange({ status: 500 }))).toThrow(/The server failed/);
});

test('it finds an error that is no problem', () => {
	expect(() => expectContract(exchange({ status: 404 }))).toThrow(/must be application\/problem\+json/);
});

test('it finds an answer to an unknown path that is none of the catalogue', () => {
	const headers = { ...common, 'content-type': 'application/problem+json' };
	const problem = { type: '/problems/lost', title: 'Lost', status: 404, detail: 'Lost.', instance: '/api/lost', requestId: common['request-id'] };
	expect(() => expectContract(exchange({ target: '/api/lost', status: 404, headers, body: problem }))).toThrow(/no problem of the catalogue/);
});
