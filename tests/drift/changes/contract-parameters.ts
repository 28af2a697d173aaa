import assert from 'node:assert/strict';
import { group } from '../change.ts';
import { conditional, entry, paging, postParameters, postPaths } from '../places.ts';
import { accepts, refuses, type Api } from '../probe/api.ts';

/** A list whose filter works under the new name, and is refused under the old one. */
async function filters(api: Api, query: string, old: string): Promise<void> {
	for (const [title, tags] of [
		['Proofs', ['proofs']],
		['Presses', ['presses']]
	] as const)
		await api.send('POST', '/posts', { body: { title, tags } });
	const { json } = await accepts(api.send('GET', `/posts?${query}`), query);
	assert.deepEqual(
		(json.items as { title: string }[]).map(({ title }) => title),
		['Proofs'],
		`${query} should filter`
	);
	await refuses(api.send('GET', `/posts?${old}`), old);
}

export const parameters = group('parameters', [
	{
		name: 'listPosts takes pageSize for limit',
		kind: 'parameter renamed',
		edits: [{ file: paging, find: 'name: limit', replace: 'name: pageSize' }]
	},
	{
		name: 'listPosts takes search for q',
		kind: 'parameter renamed',
		edits: [{ file: postParameters, find: 'name: q\n', replace: 'name: search\n' }],
		follow: (api) => filters(api, 'search=proofs', 'q=proofs')
	},
	{
		name: 'listPosts takes label for tag',
		kind: 'parameter renamed',
		edits: [{ file: postParameters, find: 'name: tag\n', replace: 'name: label\n' }],
		follow: (api) => filters(api, 'label=proofs', 'tag=proofs')
	},
	{
		name: 'a post is named by ref in the path',
		kind: 'parameter renamed',
		edits: [
			{ file: postParameters, find: 'name: post\n', replace: 'name: ref\n' },
			{ file: entry, find: '{post}', replace: '{ref}', all: true }
		]
	},
	{
		name: 'deletePost takes If-Version for If-Match',
		kind: 'parameter renamed',
		edits: [{ file: conditional, find: 'name: If-Match', replace: 'name: If-Version' }]
	},
	{
		name: 'listPosts takes no author',
		kind: 'parameter removed',
		edits: [{ file: postPaths, find: '      - $ref: ../components/parameters/posts.yaml#/Author\n', replace: '' }],
		follow: ({ send }) => refuses(send('GET', '/posts?author=user_0c8r2w5j7y1d4h6p9s3g'), 'author')
	},
	{
		name: 'listPosts takes no cursor',
		kind: 'parameter removed',
		edits: [{ file: postPaths, find: '      - $ref: ../components/parameters/paging.yaml#/Cursor\n', replace: '' }]
	},
	{
		name: 'patchPost takes no If-Match',
		kind: 'parameter removed',
		edits: [
			{
				file: postPaths,
				after: 'operationId: patchPost',
				find: '    parameters:\n      - $ref: ../components/parameters/conditional.yaml#/IfMatch\n',
				replace: ''
			}
		]
	},
	{
		name: 'getPost takes no If-None-Match',
		kind: 'parameter removed',
		edits: [
			{
				file: postPaths,
				after: 'operationId: getPost',
				find: '    parameters:\n      - $ref: ../components/parameters/conditional.yaml#/IfNoneMatch\n',
				replace: ''
			}
		]
	},
	{
		name: 'the page is a text',
		kind: 'parameter retyped',
		edits: [
			{
				file: paging,
				after: '\nPage:',
				find: /type: integer\n {4}minimum: 1\n {4}maximum: 1000\n {2}example: 2/,
				replace: 'type: string\n    maxLength: 10\n  example: "2"'
			}
		]
	},
	{
		name: 'tags are one text',
		kind: 'parameter retyped',
		edits: [
			{
				file: postParameters,
				after: '\nTag:',
				find: /  style: form\n(?:.*\n)*? {2}example: \[openapi\]\n/,
				replace: '  schema:\n    $ref: ../schemas/posts.yaml#/Tag\n  example: openapi\n'
			}
		]
	},
	{
		name: 'tags come with commas',
		kind: 'parameter retyped',
		edits: [{ file: postParameters, after: '\nTag:', find: 'explode: true', replace: 'explode: false' }],
		async follow(api) {
			await api.send('POST', '/posts', { body: { title: 'Proofs', tags: ['proofs', 'print'] } });
			const { json } = await accepts(api.send('GET', '/posts?tag=proofs,print'), 'a comma');
			assert.equal((json.items as unknown[]).length, 1);
			await refuses(api.send('GET', '/posts?tag=proofs&tag=print'), 'a repetition');
		}
	},
	{
		name: 'listPosts needs a status',
		kind: 'parameter made required',
		edits: [{ file: postParameters, after: '\nStatus:', find: '  in: query\n', replace: '  in: query\n  required: true\n' }],
		async follow({ send }) {
			await accepts(send('GET', '/posts?status=draft'), 'a list with a status');
			await refuses(send('GET', '/posts'), 'a list without one');
		}
	},
	{
		name: 'writes do without If-Match',
		kind: 'parameter made optional',
		edits: [{ file: conditional, after: 'IfMatch:', find: '  required: true\n', replace: '' }]
	},
	{
		name: 'createPost takes no key',
		kind: 'parameter removed',
		edits: [
			{
				file: postPaths,
				after: 'operationId: createPost\n',
				find: '    parameters:\n      - $ref: ../components/parameters/idempotency.yaml#/IdempotencyKey\n',
				replace: ''
			}
		]
	}
]);
