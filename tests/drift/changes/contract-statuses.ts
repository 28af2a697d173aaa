import { group, type Change } from '../change.ts';
import { contractPaths, healthPaths, postPaths } from '../places.ts';

function removed(status: number, operation: string, file = postPaths): Change {
	return {
		name: `${operation} loses ${status}`,
		kind: 'status removed',
		edits: [{ file, after: `operationId: ${operation}\n`, find: new RegExp(`      "${status}":\\n(?: {8}.*\\n)+`), replace: '' }]
	};
}

function added(status: number, response: string, operation: string, file = postPaths): Change {
	const entry = `      "${status}":\n        $ref: ../components/responses/problems.yaml#/${response}\n`;
	return {
		name: `${operation} gains ${status}`,
		kind: 'status added',
		edits: [{ file, after: `operationId: ${operation}\n`, find: '      default:\n', replace: `${entry}      default:\n` }]
	};
}

const path = (noun: string) => `openapi/paths/${noun}.yaml`;

export const statuses = group('statuses', [
	removed(401, 'listPosts'),
	removed(409, 'createPost'),
	removed(304, 'getPost'),
	removed(404, 'getPost'),
	removed(412, 'replacePost'),
	removed(415, 'patchPost'),
	removed(428, 'deletePost'),
	removed(413, 'publishPost'),
	removed(503, 'getHealth', healthPaths),
	removed(406, 'getLiveness', healthPaths),
	removed(400, 'getContractYaml', contractPaths),
	{
		name: 'createPost says 200 for 201',
		kind: 'status removed',
		edits: [{ file: postPaths, after: 'operationId: createPost\n', find: '"201"', replace: '"200"' }]
	},
	{
		name: 'deletePost says 200 for 204',
		kind: 'status removed',
		edits: [{ file: postPaths, after: 'operationId: deletePost\n', find: '"204"', replace: '"200"' }]
	},
	added(409, 'SlugTaken', 'publishPost'),
	added(404, 'NotFound', 'listPosts'),
	added(412, 'PreconditionFailed', 'getContractJson', contractPaths),
	removed(409, 'subscribeToNewsletter', path('newsletter')),
	removed(404, 'confirmSubscription', path('newsletter')),
	removed(404, 'getConfirmation', path('newsletter')),
	removed(404, 'unsubscribeFromNewsletter', path('newsletter')),
	removed(416, 'getMediaFile', path('media')),
	removed(404, 'receiveWebhook', path('webhooks')),
	removed(409, 'acceptInvitation', path('users')),
	removed(304, 'getFeed', path('feed')),
	removed(409, 'redeliverWebhook', path('webhook-endpoints')),
	removed(409, 'patchWebhookEndpoint', path('webhook-endpoints')),
	removed(404, 'listWebhookDeliveries', path('webhook-endpoints')),
	removed(404, 'getRevision', path('revisions')),
	removed(304, 'getCard', path('cards')),
	added(409, 'SlugTaken', 'getUnsubscription', path('newsletter')),
	added(404, 'NotFound', 'listTags', path('tags')),
	{
		name: 'unpublishPost may say 202',
		kind: 'status added',
		edits: [
			{
				file: postPaths,
				after: 'operationId: unpublishPost\n',
				find: '      "400":\n',
				replace:
					'      "202":\n        description: It will be done.\n        headers:\n          Request-Id:\n            $ref: ../components/headers/headers.yaml#/RequestId\n      "400":\n'
			}
		]
	}
]);
