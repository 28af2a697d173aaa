import { group } from '../change.ts';
import { collectionRoute, itemRoute } from '../places.ts';

const health = 'src/routes/api/health/+server.ts';
const live = 'src/routes/api/health/live/+server.ts';
const yaml = 'src/routes/api/openapi.yaml/+server.ts';
const publish = 'src/routes/api/posts/[post]/publish/+server.ts';

/** Where the compiler would notice, some look away from it (`as never`), as people in a hurry do. */
export const handlers = group('handlers', [
	{
		name: 'createPost answers 200',
		kind: 'another status answered',
		edits: [{ file: collectionRoute, find: 'status: 201', replace: 'status: 200' }]
	},
	{
		name: 'createPost answers 200, untyped',
		kind: 'another status answered',
		edits: [
			{ file: collectionRoute, find: 'status: 201', replace: 'status: 200' },
			{ file: collectionRoute, after: "'createPost'", find: 'body: post };', replace: 'body: post } as never;' }
		]
	},
	{
		name: 'deletePost answers 404 by itself',
		kind: 'another status answered',
		edits: [{ file: itemRoute, find: 'status: 204', replace: 'status: 404' }]
	},
	{
		name: 'getHealth always answers 200',
		kind: 'another status answered',
		edits: [{ file: health, find: "body.status === 'healthy' ? 200 : 503", replace: '200' }]
	},
	{
		name: 'getLiveness answers another text',
		kind: 'rule broken',
		edits: [{ file: live, find: "'ok'", replace: "'fine'" }]
	},
	{
		name: 'createPost drops Location',
		kind: 'header dropped',
		edits: [{ file: collectionRoute, find: ', location: `/api/posts/${post.id}`', replace: '' }]
	},
	{
		name: 'createPost drops Location, untyped',
		kind: 'header dropped',
		edits: [
			{ file: collectionRoute, find: ', location: `/api/posts/${post.id}`', replace: '' },
			{ file: collectionRoute, after: "'createPost'", find: 'body: post };', replace: 'body: post } as never;' }
		]
	},
	{
		name: 'Location leads nowhere',
		kind: 'header dropped',
		edits: [{ file: collectionRoute, find: '`/api/posts/${post.id}`', replace: '`/posts/${post.id}`' }]
	},
	{
		name: 'getPost drops ETag',
		kind: 'header dropped',
		edits: [{ file: itemRoute, after: "'getPost'", find: ' headers: { etag },', replace: '' }]
	},
	{
		name: 'listPosts drops Link',
		kind: 'header dropped',
		edits: [
			{
				file: collectionRoute,
				find: " headers: { link: pageLinks('/api/posts', query, page) },",
				replace: ' headers: { link: query.page === 0 ? pageLinks("", query, page) : undefined },'
			}
		]
	},
	{
		name: 'the contract as YAML has no ETag of its own',
		kind: 'header dropped',
		edits: [{ file: yaml, find: 'etag: document.etag', replace: 'etag: `"${Date.now()}"`' }]
	},
	{
		name: 'patchPost ignores If-Match',
		kind: 'If-Match ignored',
		edits: [{ file: itemRoute, after: "'patchPost'", find: "headers['if-match']", replace: "(headers['if-match'], '*')" }]
	},
	{
		name: 'deletePost takes any If-Match',
		kind: 'If-Match ignored',
		edits: [{ file: itemRoute, after: "'deletePost'", find: "headers['if-match']", replace: "headers['if-match'] ? '*' : '*'" }]
	},
	{
		name: 'publishPost ignores the time',
		kind: 'rule broken',
		edits: [{ file: publish, find: 'body?.at', replace: 'body?.at === undefined ? undefined : undefined' }]
	},
	{
		name: 'listPosts does not filter by tags',
		kind: 'filter skipped',
		edits: [{ file: collectionRoute, find: 'posts.list(query, ', replace: 'posts.list({ ...query, tag: undefined }, ' }]
	}
]);
