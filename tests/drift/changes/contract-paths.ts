import { group } from '../change.ts';
import { contractPaths, entry, healthPaths, postPaths } from '../places.ts';

export const paths = group('paths', [
	{
		name: 'posts are articles',
		kind: 'path renamed',
		edits: [{ file: entry, find: '\n  /posts', replace: '\n  /articles', all: true }]
	},
	{
		name: 'publish is release',
		kind: 'path renamed',
		edits: [{ file: entry, find: '/posts/{post}/publish:', replace: '/posts/{post}/release:' }]
	},
	{
		name: 'health/live is health/alive',
		kind: 'path renamed',
		edits: [{ file: entry, find: '/health/live:', replace: '/health/alive:' }]
	},
	{
		name: 'openapi.yaml is contract.yaml',
		kind: 'path renamed',
		edits: [{ file: entry, find: '\n  /openapi.yaml:', replace: '\n  /contract.yaml:' }]
	},
	{
		name: 'unpublishPost is a PUT',
		kind: 'method renamed',
		edits: [{ file: postPaths, after: '\nunpublish:', find: '  post:\n', replace: '  put:\n' }]
	},
	{
		name: 'getHealth is a POST',
		kind: 'method renamed',
		edits: [{ file: healthPaths, after: 'health:\n', find: '  get:\n', replace: '  post:\n' }]
	},
	{
		name: 'listPosts is findPosts',
		kind: 'operation renamed',
		edits: [{ file: postPaths, find: 'operationId: listPosts', replace: 'operationId: findPosts' }]
	},
	{
		name: 'getPost and replacePost change their names',
		kind: 'operation renamed',
		edits: [
			{ file: postPaths, find: '\n    operationId: getPost\n', replace: '\n    operationId: readPost\n' },
			{ file: postPaths, find: '\n    operationId: replacePost\n', replace: '\n    operationId: getPost\n' },
			{ file: postPaths, find: '\n    operationId: readPost\n', replace: '\n    operationId: replacePost\n' }
		]
	},
	{
		name: 'the contract as JSON is gone',
		kind: 'path renamed',
		edits: [{ file: entry, find: '  /openapi.json:\n    $ref: paths/contract.yaml#/json\n', replace: '' }]
	},
	{
		name: 'the contract as YAML is another type',
		kind: 'property retyped',
		edits: [{ file: contractPaths, find: 'application/yaml:', replace: 'text/yaml:' }]
	}
]);
