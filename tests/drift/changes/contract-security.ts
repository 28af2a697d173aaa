import { group, type Change } from '../change.ts';
import { entry, postPaths } from '../places.ts';

const needed = '    security:\n      - session: []\n      - key: [posts:write]\n';
const optional = '    security:\n      - {}\n      - session: []\n      - key: [posts:read]\n';

function dropped(operation: string): Change {
	return {
		name: `${operation} needs no key`,
		kind: 'security dropped',
		edits: [{ file: postPaths, after: `operationId: ${operation}\n`, find: needed, replace: '    security: []\n' }]
	};
}

export const security = group('security', [
	dropped('createPost'),
	dropped('deletePost'),
	dropped('unpublishPost'),
	{
		name: 'patchPost can do without a key',
		kind: 'security dropped',
		edits: [{ file: postPaths, after: 'operationId: patchPost\n', find: needed, replace: optional }]
	},
	{
		name: 'listPosts knows no key',
		kind: 'security dropped',
		edits: [{ file: postPaths, after: 'operationId: listPosts\n', find: optional, replace: '    security: []\n' }]
	},
	{
		name: 'getPost needs a key',
		kind: 'security changed',
		edits: [{ file: postPaths, after: 'operationId: getPost\n', find: optional, replace: needed }]
	},
	{
		name: 'the key has a header of its own',
		kind: 'security changed',
		edits: [{ file: entry, find: 'type: http\n      scheme: bearer\n', replace: 'type: apiKey\n      in: header\n      name: X-Api-Key\n' }]
	},
	{
		name: 'the key has another name',
		kind: 'security changed',
		edits: [
			{ file: entry, find: '    key:\n', replace: '    writerKey:\n' },
			{ file: postPaths, find: 'key: [posts:write]', replace: 'writerKey: []', all: true }
		]
	}
]);
