import { group } from '../change.ts';
import { healthPaths, healthSchemas, postExamples, postSchemas } from '../places.ts';
import { accepts, refuses } from '../probe/api.ts';

/** The examples of what `createPost` takes. */
const leastPost = '\nleastPost:';
const wholePost = '\nwholePost:';
const content = { title: 'On proofs', slug: 'on-proofs', body: 'A proof.', excerpt: 'Short.', tags: ['proofs'] };

/** Examples change with their schemas, as whoever changes a contract would see to it: they are not what is measured. */
export const schemas = group('schemas', [
	{
		name: 'posts lose updatedAt',
		kind: 'property removed',
		edits: [
			{ file: postSchemas, find: 'createdAt, updatedAt, publishedAt', replace: 'createdAt, publishedAt', all: true },
			{ file: postSchemas, find: '    updatedAt:\n      $ref: "#/Time"\n', replace: '', all: true },
			{ file: postExamples, find: /\n +updatedAt: .*/g, replace: '', all: true }
		]
	},
	{
		name: 'a page of posts loses page',
		kind: 'property removed',
		edits: [
			{ file: postSchemas, after: '\nPostPage:', find: /    page:\n(?: {6}.*\n)+/, replace: '' },
			{ file: postExamples, find: /\n +page: 1\n/, replace: '\n' }
		]
	},
	{
		name: 'createPost takes no excerpt',
		kind: 'property removed',
		edits: [
			{ file: postSchemas, after: '\nCreatePost:', find: '    excerpt:\n      $ref: "#/Excerpt"\n', replace: '' },
			{ file: postExamples, after: wholePost, find: /\n +excerpt: .*/, replace: '' }
		]
	},
	{
		name: 'patchPost takes no tags',
		kind: 'property removed',
		edits: [{ file: postSchemas, after: '\nPatchPost:', find: '    tags:\n      $ref: "#/Tags"\n', replace: '' }]
	},
	{
		name: 'a health check loses durationMs',
		kind: 'property removed',
		edits: [
			{ file: healthSchemas, find: '[status, durationMs]', replace: '[status]' },
			{ file: healthSchemas, find: /    durationMs:\n(?: {6}.*\n?)+/, replace: '' },
			{ file: healthPaths, find: /\n +durationMs: .*/g, replace: '', all: true }
		]
	},
	{
		name: 'an author has a displayName for a name',
		kind: 'property renamed',
		edits: [
			{ file: postSchemas, after: '\nAuthor:', find: '[id, name]', replace: '[id, displayName]' },
			{ file: postSchemas, after: '\nAuthor:', find: '    name:', replace: '    displayName:' },
			{ file: postExamples, find: 'name: Ada Marlow', replace: 'displayName: Ada Marlow', all: true }
		]
	},
	{
		name: 'a page calls its nextCursor next',
		kind: 'property renamed',
		edits: [
			{ file: postSchemas, after: '\nPostPage:', find: '    nextCursor:', replace: '    next:' },
			{ file: postExamples, find: 'nextCursor: eyJ', replace: 'next: eyJ' }
		]
	},
	{
		name: 'createPost takes markdown for body',
		kind: 'property renamed',
		edits: [
			{ file: postSchemas, after: '\nCreatePost:', find: '    body:', replace: '    markdown:' },
			{ file: postExamples, after: wholePost, find: ' body: |-', replace: ' markdown: |-' }
		]
	},
	{
		name: 'publishPost takes publishAt for at',
		kind: 'property renamed',
		edits: [
			{ file: postSchemas, after: '\nPublishPost:', find: '    at:', replace: '    publishAt:' },
			{ file: postExamples, find: ' at: "2026', replace: ' publishAt: "2026' }
		]
	},
	{
		name: 'a version is a text',
		kind: 'property retyped',
		edits: [
			{
				file: postSchemas,
				find: /type: integer\n {6}description: Counts.*\n {6}minimum: 1\n {6}maximum: 2147483647\n {6}examples: \[3\]/g,
				replace: 'type: string\n      maxLength: 10',
				all: true
			},
			{ file: postExamples, find: /version: (?=\d)/g, replace: 'version: v', all: true }
		]
	},
	{
		name: 'the time of a health check is a number',
		kind: 'property retyped',
		edits: [
			{ file: healthSchemas, find: '      $ref: posts.yaml#/Time', replace: '      type: integer' },
			{ file: healthPaths, find: /timestamp: .*/g, replace: 'timestamp: 1795169700000', all: true }
		]
	},
	{
		name: 'replacePost takes no null for the excerpt',
		kind: 'property retyped',
		edits: [{ file: postSchemas, after: '\nReplacePost:', find: '$ref: "#/Excerpt"', replace: 'type: string\n      maxLength: 500' }],
		async follow({ send }) {
			await accepts(send('POST', '/posts', { body: content }), 'a post');
			const put = (excerpt: string | null) => send('PUT', '/posts/on-proofs', { headers: { 'if-match': '*' }, body: { ...content, excerpt } });
			await accepts(put('Shorter.'), 'a text');
			await refuses(put(null), 'null');
		}
	},
	{
		name: 'createPost needs a slug',
		kind: 'property made required',
		edits: [
			{ file: postSchemas, after: '\nCreatePost:', find: 'required: [title]', replace: 'required: [title, slug]' },
			{
				file: postExamples,
				after: leastPost,
				find: 'title: What a contract is for',
				replace: '{ title: What a contract is for, slug: what-a-contract-is-for }'
			}
		],
		async follow({ send }) {
			await accepts(send('POST', '/posts', { body: content }), 'a post with a slug');
			await refuses(send('POST', '/posts', { body: { title: 'On proofs' } }), 'a post without one');
		}
	},
	{
		name: 'publishPost needs a time',
		kind: 'property made required',
		edits: [{ file: postSchemas, after: '\nPublishPost:', find: '  properties:', replace: '  required: [at]\n  properties:' }],
		async follow({ send }) {
			await accepts(send('POST', '/posts', { body: content }), 'a post');
			await refuses(send('POST', '/posts/on-proofs/publish', { body: {} }), 'a body without a time');
			await accepts(send('POST', '/posts/on-proofs/publish', { body: { at: '2026-03-01T08:00:00Z' } }), 'a body with a time');
		}
	},
	{
		name: 'a post must have a wordCount',
		kind: 'property added',
		edits: [
			{ file: postSchemas, after: '\nPost:', find: '[id, slug,', replace: '[id, wordCount, slug,' },
			{ file: postSchemas, after: '\nPost:', find: '  properties:\n', replace: '  properties:\n    wordCount:\n      type: integer\n      minimum: 0\n' },
			{
				file: postExamples,
				find: /(?<=\n {4})id: post_7f3k9q2m4x8c1v6b0n5t/g,
				replace: 'wordCount: 3\n    id: post_7f3k9q2m4x8c1v6b0n5t',
				all: true
			}
		]
	},
	{
		name: 'replacePost does without a body',
		kind: 'property made optional',
		edits: [{ file: postSchemas, after: '\nReplacePost:', find: '[title, slug, body, excerpt, tags]', replace: '[title, slug, excerpt, tags]' }]
	},
	{
		name: 'replacePost does without tags',
		kind: 'property made optional',
		edits: [{ file: postSchemas, after: '\nReplacePost:', find: '[title, slug, body, excerpt, tags]', replace: '[title, slug, body, excerpt]' }],
		async follow({ send }) {
			const { tags: _, ...rest } = content;
			await accepts(send('POST', '/posts', { body: content }), 'a post');
			await accepts(send('PUT', '/posts/on-proofs', { headers: { 'if-match': '*' }, body: rest }), 'a post without tags');
			await refuses(send('PUT', '/posts/on-proofs', { headers: { 'if-match': '*' }, body: { ...rest, slug: undefined } }), 'a post without a slug');
		}
	},
	{
		name: 'a state more for posts',
		kind: 'enumeration changed',
		edits: [{ file: postSchemas, find: '[draft, scheduled, published]', replace: '[draft, scheduled, published, archived]' }],
		async follow({ send }) {
			await accepts(send('GET', '/posts?status=archived'), 'the new state');
		}
	},
	{
		name: 'a state less for posts',
		kind: 'enumeration changed',
		edits: [{ file: postSchemas, find: '[draft, scheduled, published]', replace: '[draft, published]' }]
	}
]);
