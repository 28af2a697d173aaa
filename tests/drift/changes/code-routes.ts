import { group } from '../change.ts';
import { collectionRoute, itemRoute } from '../places.ts';

const api = 'src/routes/api';

export const routes = group('routes', [
	{
		name: 'publish is served at release',
		kind: 'route file moved',
		edits: [{ file: `${api}/posts/[post]/publish/+server.ts`, to: `${api}/posts/[post]/release/+server.ts` }]
	},
	{
		name: 'a post is named by slug',
		kind: 'route file moved',
		edits: [{ file: itemRoute, to: `${api}/posts/[slug]/+server.ts` }]
	},
	{
		name: 'the posts are served at articles',
		kind: 'route file moved',
		edits: [{ file: collectionRoute, to: `${api}/articles/+server.ts` }]
	},
	{
		name: 'liveness is not served',
		kind: 'route file moved',
		edits: [{ file: `${api}/health/live/+server.ts`, remove: true }]
	},
	{
		name: 'a route without an operation',
		kind: 'handler misplaced',
		edits: [{ file: `${api}/debug/+server.ts`, text: 'export const GET = () => new Response(JSON.stringify(process.env));\n' }]
	},
	{
		name: 'replacePost answers POST',
		kind: 'handler misplaced',
		edits: [{ file: itemRoute, find: 'export const PUT', replace: 'export const POST' }]
	},
	{
		name: 'a method without an operation',
		kind: 'handler misplaced',
		edits: [{ file: collectionRoute, find: 'export const GET', replace: 'export const PUT = () => new Response(null, { status: 204 });\n\nexport const GET' }]
	},
	{
		name: 'unpublishPost is bound to publishPost',
		kind: 'handler misplaced',
		edits: [{ file: `${api}/posts/[post]/unpublish/+server.ts`, find: "operation('unpublishPost'", replace: "operation('publishPost'" }]
	},
	{
		name: 'the JSON route sends YAML',
		kind: 'handler misplaced',
		edits: [{ file: `${api}/openapi.json/+server.ts`, find: 'document.json', replace: 'document.yaml as never' }]
	},
	{
		name: 'unpublish publishes',
		kind: 'handler misplaced',
		edits: [
			{ file: `${api}/posts/[post]/unpublish/+server.ts`, find: 'posts.unpublish(path.post, actor)', replace: 'posts.publish(path.post, undefined, actor)' }
		]
	}
]);
