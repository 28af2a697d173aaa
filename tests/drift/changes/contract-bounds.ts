import assert from 'node:assert/strict';
import { group } from '../change.ts';
import { paging, postParameters, postSchemas } from '../places.ts';
import { accepts, refuses, type Api } from '../probe/api.ts';
import { boundMoved } from '../probe/bound.ts';

const create = ({ send }: Api, content: object) => send('POST', '/posts', { body: { title: 'On proofs', ...content } });
const text = (size: number) => 'a'.repeat(size);

export const bounds = group('bounds', [
	boundMoved({
		name: 'shorter titles',
		file: postSchemas,
		after: '\nTitle:',
		keyword: 'maxLength',
		from: 200,
		to: 120,
		send: (api, size) => create(api, { title: text(size) })
	}),
	boundMoved({
		name: 'shorter bodies',
		file: postSchemas,
		after: '\nMarkdown:',
		keyword: 'maxLength',
		from: 200000,
		to: 1000,
		send: (api, size) => create(api, { body: text(size) })
	}),
	boundMoved({
		name: 'more tags',
		file: postSchemas,
		after: '\nTags:',
		keyword: 'maxItems',
		from: 20,
		to: 25,
		send: (api, size) => create(api, { tags: Array.from({ length: size }, (_, index) => `tag-${index}`) })
	}),
	boundMoved({
		name: 'shorter tags',
		file: postSchemas,
		after: '\nTag:',
		keyword: 'maxLength',
		from: 50,
		to: 30,
		send: (api, size) => create(api, { tags: [text(size)] })
	}),
	boundMoved({
		name: 'shorter searches',
		file: postParameters,
		after: '\nSearch:',
		keyword: 'maxLength',
		from: 200,
		to: 80,
		send: ({ send }, size) => send('GET', `/posts?q=${text(size)}`)
	}),
	boundMoved({
		name: 'smaller pages',
		file: paging,
		after: '\nLimit:',
		keyword: 'maximum',
		from: 100,
		to: 50,
		send: ({ send }, size) => send('GET', `/posts?limit=${size}`)
	}),
	boundMoved({
		name: 'fewer pages',
		file: paging,
		after: '\nPage:',
		keyword: 'maximum',
		from: 1000,
		to: 500,
		send: ({ send }, size) => send('GET', `/posts?page=${size}`)
	}),
	{
		name: 'a page before the first',
		kind: 'bound moved',
		edits: [{ file: paging, after: '\nPage:', find: 'minimum: 1', replace: 'minimum: 0' }]
	},
	{
		name: 'longer excerpts to write than to read',
		kind: 'bound moved',
		edits: [{ file: postSchemas, after: '\nExcerpt:', find: 'maxLength: 500', replace: 'maxLength: 600' }]
	},
	{
		name: 'shorter excerpts to read than to write',
		kind: 'bound moved',
		edits: [{ file: postSchemas, after: ['\nPost:', '    excerpt:'], find: 'maxLength: 500', replace: 'maxLength: 100' }]
	},
	{
		name: 'versions end at 5',
		kind: 'bound moved',
		edits: [{ file: postSchemas, find: 'maximum: 2147483647', replace: 'maximum: 5', all: true }]
	},
	{
		name: 'slugs may have underscores',
		kind: 'pattern moved',
		edits: [{ file: postSchemas, after: '\nSlug:', find: '(-[a-z0-9]+)*$', replace: '([-_][a-z0-9]+)*$' }],
		async follow(api) {
			const { json } = await accepts(create(api, { slug: 'on_proofs' }), 'an underscore');
			const read = await accepts(api.send('GET', '/posts/on_proofs'), 'the same slug in the path');
			assert.equal(read.json.id, json.id);
			await refuses(create(api, { slug: 'on__proofs' }), 'two of them');
		}
	},
	{
		name: 'tags have no digits',
		kind: 'pattern moved',
		edits: [{ file: postSchemas, after: '\nTag:', find: '^[a-z0-9]+(-[a-z0-9]+)*$', replace: '^[a-z]+(-[a-z]+)*$' }],
		async follow(api) {
			await accepts(create(api, { tags: ['web'] }), 'a tag of letters');
			await refuses(create(api, { tags: ['web2'] }), 'a digit');
			await refuses(api.send('GET', '/posts?tag=web2'), 'a digit in the query');
		}
	},
	{
		name: 'post ids are longer',
		kind: 'pattern moved',
		edits: [
			{ file: postSchemas, after: 'PostId:', find: '{20}', replace: '{26}' },
			{
				file: postSchemas,
				after: 'PostId:',
				find: /minLength: 25\n {2}maxLength: 25\n {2}examples: .*/,
				replace: 'minLength: 31\n  maxLength: 31\n  examples: [post_7f3k9q2m4x8c1v6b0n5t000000]'
			},
			{ file: 'openapi/components/examples/posts.yaml', find: 'id: post_7f3k9q2m4x8c1v6b0n5t', replace: 'id: post_7f3k9q2m4x8c1v6b0n5t000000', all: true }
		]
	},
	{
		name: 'times have no fraction',
		kind: 'pattern moved',
		edits: [
			{ file: postSchemas, after: '\nTime:', find: '(\\.[0-9]{1,3})?Z$', replace: 'Z$' },
			{ file: postSchemas, after: '\nTime:', find: '08:00:00.000Z', replace: '08:00:00Z' },
			{ file: 'openapi/components/examples/posts.yaml', find: '.000Z"', replace: 'Z"', all: true },
			{ file: 'openapi/paths/health.yaml', find: '.000Z"', replace: 'Z"', all: true }
		]
	},
	{
		name: 'lists begin with other posts',
		kind: 'default changed',
		edits: [{ file: postParameters, after: '\nSort:', find: 'default: -publishedAt', replace: 'default: title' }],
		async follow(api) {
			for (const title of ['Beta', 'Alpha', 'Gamma']) await create(api, { title });
			const { json } = await accepts(api.send('GET', '/posts'), 'a list');
			assert.deepEqual(
				(json.items as { title: string }[]).map(({ title }) => title),
				['Alpha', 'Beta', 'Gamma']
			);
		}
	},
	{
		name: 'pages have ten posts',
		kind: 'default changed',
		edits: [{ file: paging, after: '\nLimit:', find: 'default: 20', replace: 'default: 10' }],
		async follow(api) {
			for (let index = 0; index < 11; index++) await create(api, {});
			const { json } = await accepts(api.send('GET', '/posts'), 'a list');
			assert.deepEqual([json.limit, (json.items as unknown[]).length], [10, 10]);
		}
	},
	{
		name: 'an order less for posts',
		kind: 'enumeration changed',
		edits: [{ file: postParameters, after: '\nSort:', find: ', -title, title]', replace: ', title]' }]
	},
	{
		name: 'an order more for posts',
		kind: 'enumeration changed',
		edits: [{ file: postParameters, after: '\nSort:', find: ', -title, title]', replace: ', -title, title, slug]' }]
	}
]);
