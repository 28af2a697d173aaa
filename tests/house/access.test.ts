import { expect, test } from 'vitest';
import { project } from '../../src/commands/project.ts';
import { bundle } from '../../src/lib/server/contract/compile/bundle.ts';
import { methods, type Json } from '../../src/lib/server/contract/compile/document.ts';

/**
 * Who may do what, as it was decided: credentials, roles, operations. The tests of access follow the contract, so a
 * contract that says something else by mistake would be followed too. Whoever means the change writes it down here.
 */
const decided: [credentials: string, roles: string, operations: string][] = [
	['nobody, session, key posts:read', 'any', 'getCard listPosts getPost'],
	[
		'nobody',
		'any',
		'getContractJson getContractYaml getFeed getHealth getLiveness getMediaFile subscribeToNewsletter getConfirmation confirmSubscription getUnsubscription unsubscribeFromNewsletter listTags acceptInvitation receiveWebhook'
	],
	['session, key events:read', 'owner, editor', 'listEvents'],
	['session, key posts:read', 'owner, editor', 'exportPosts'],
	['session, key subscribers:read', 'owner, editor', 'exportSubscribers listSubscribers getSubscriber getSubscriberData'],
	['session, key users:read', 'owner', 'listInvitations getInvitation listUsers getUser'],
	['session, key users:write', 'owner', 'createInvitation deleteInvitation patchUser deleteUser'],
	['session, key keys:read', 'owner, editor, author', 'listKeys getKey'],
	['session, key keys:write', 'owner, editor, author', 'createKey deleteKey'],
	['session, key media:read', 'owner, editor, author', 'listMedia getMedia'],
	['session, key media:write', 'owner, editor, author', 'uploadMedia patchMedia deleteMedia'],
	['session, key mails:read', 'owner', 'listMails getMail'],
	['session, key posts:write', 'owner, editor, author', 'createPost replacePost patchPost deletePost publishPost unpublishPost restoreRevision'],
	['session, key preview:read', 'owner, editor, author', 'previewLink'],
	['session, key posts:read', 'owner, editor, author', 'listRevisions getRevision'],
	['session, key posts:send', 'owner, editor', 'sendPost getPostSend'],
	['nobody, own pages', 'any', 'createSession'],
	['session', 'owner, editor, author', 'getSession deleteSession listSessions revokeSession replacePassword'],
	['session, key subscribers:write', 'owner, editor', 'patchSubscriber deleteSubscriber'],
	['session, key profile:read', 'owner, editor, author', 'getProfile'],
	['session, key profile:write', 'owner, editor, author', 'replaceProfile patchProfile'],
	['session, key webhooks:read', 'owner', 'listWebhookEndpoints getWebhookEndpoint listWebhookDeliveries getWebhookDelivery'],
	[
		'session, key webhooks:write',
		'owner',
		'createWebhookEndpoint patchWebhookEndpoint deleteWebhookEndpoint rotateWebhookSecret testWebhookEndpoint redeliverWebhook replayWebhookEvents'
	]
];

function credentialsOf({ security = [], ...operation }: { security?: Record<string, string[]>[]; 'x-same-origin'?: boolean }): string {
	const forms = security.map(
		(alternative) =>
			Object.entries(alternative)
				.map(([scheme, scopes]) => [scheme, ...scopes].join(' '))
				.join(' and ') || 'nobody'
	);
	return [...(forms.length === 0 ? ['nobody'] : forms), ...(operation['x-same-origin'] ? ['own pages'] : [])].join(', ');
}

const { paths = {} } = await bundle(project.document);
const operations = Object.values(paths).flatMap((item) => methods.flatMap((method) => (method in item ? [item[method] as Json] : [])));

test('every operation is for those whom it was meant for, and no others', () => {
	const said = operations.map((operation) => {
		const roles = operation['x-roles'] as string[] | undefined;
		return [String(operation.operationId), credentialsOf(operation), roles?.join(', ') ?? 'any'];
	});
	const meant = decided.flatMap(([credentials, roles, ids]) => ids.split(' ').map((id) => [id, credentials, roles]));
	expect(Object.fromEntries(said.map(([id, ...rest]) => [id, rest]))).toEqual(Object.fromEntries(meant.map(([id, ...rest]) => [id, rest])));
});
