import { group } from '../change.ts';
import { headers, postPaths } from '../places.ts';

const entityTag = '          ETag:\n            $ref: ../components/headers/headers.yaml#/ETag\n';

export const headerChanges = group('headers', [
	{
		name: 'no answer says RateLimit',
		kind: 'header removed',
		edits: [{ file: 'openapi/openapi.yaml', find: '  RateLimit:\n    $ref: components/headers/everywhere.yaml#/RateLimit\n', replace: '' }]
	},
	{
		name: 'a replayed answer need not say so',
		kind: 'header removed',
		edits: [{ file: 'openapi/openapi.yaml', find: '  Idempotency-Replayed:\n    $ref: components/headers/everywhere.yaml#/IdempotencyReplayed\n', replace: '' }]
	},
	{
		name: 'createPost loses Location',
		kind: 'header removed',
		edits: [{ file: postPaths, find: '          Location:\n            $ref: ../components/headers/headers.yaml#/Location\n', replace: '' }]
	},
	{
		name: 'getPost loses ETag',
		kind: 'header removed',
		edits: [{ file: postPaths, after: 'operationId: getPost\n', find: entityTag, replace: '' }]
	},
	{
		name: 'listPosts loses Link',
		kind: 'header removed',
		edits: [{ file: postPaths, find: '          Link:\n            $ref: ../components/headers/headers.yaml#/Link\n', replace: '' }]
	},
	{
		name: 'listPosts must send Link',
		kind: 'header added',
		edits: [{ file: headers, after: '\nLink:', find: '  schema:', replace: '  required: true\n  schema:' }]
	},
	{
		name: 'deletePost must send ETag',
		kind: 'header added',
		edits: [{ file: postPaths, after: ['operationId: deletePost\n', 'headers/headers.yaml#/RequestId\n'], find: '', replace: entityTag }]
	},
	{
		name: 'request ids are longer',
		kind: 'pattern moved',
		edits: [
			{ file: headers, after: 'RequestId:', find: '{20}', replace: '{32}' },
			{
				file: headers,
				after: 'RequestId:',
				find: /minLength: 24\n {4}maxLength: 24\n {2}example: .*/,
				replace: 'minLength: 36\n    maxLength: 36\n  example: req_5v2n8d0q7k4x1m9c3t6b000000000000'
			}
		]
	},
	{
		name: 'entity tags are weak',
		kind: 'pattern moved',
		edits: [
			{ file: headers, after: '\nETag:', find: '^"[!#-~]+"$', replace: '^W/"[!#-~]+"$' },
			{ file: headers, after: '\nETag:', find: `example: '"`, replace: `example: 'W/"` }
		]
	}
]);
