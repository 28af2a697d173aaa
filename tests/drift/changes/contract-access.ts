import { group, type Change, type Kind } from '../change.ts';

/** In what an operation says of who may use it. */
function access(kind: Kind, what: string, [file, operation]: [string, string], find: string, replace: string): Change {
	return { name: `${operation} ${what}`, kind, edits: [{ file: `openapi/paths/${file}.yaml`, after: `operationId: ${operation}\n`, find, replace }] };
}

type Where = [file: string, operation: string];
const session = '      - session: []\n';
const keyOf = (scope: string) => `      - key: [${scope}]\n`;

const opened = (where: Where, scope: string) =>
	access('security dropped', 'needs no credentials', where, `    security:\n${session}${keyOf(scope)}`, '    security: []\n');
const optional = (where: Where, scope: string) =>
	access(
		'security dropped',
		'can do without credentials',
		where,
		`    security:\n${session}${keyOf(scope)}`,
		`    security:\n      - {}\n${session}${keyOf(scope)}`
	);
const withoutSession = (where: Where) => access('security dropped', 'takes no session', where, session, '');
const withoutKey = (where: Where, scope: string) => access('security dropped', 'takes no key', where, keyOf(scope), '');
const withKey = (where: Where, scope: string) => access('security changed', 'takes a key', where, session, session + keyOf(scope));
const withoutScope = (where: Where, scope: string) => access('scope changed', 'asks for no scope', where, keyOf(scope), keyOf(''));
const otherScope = (where: Where, scope: string, other: string) => access('scope changed', `asks for ${other}`, where, keyOf(scope), keyOf(other));
const roles = (where: Where, from: string, to: string) =>
	access('roles changed', `is for ${to === '' ? 'every role' : to}`, where, `    x-roles: [${from}]\n`, to === '' ? '' : `    x-roles: [${to}]\n`);

/** Generated tests follow the contract: that it says who may do what as it was decided, another table must know. */
export const accessChanges = group('access', [
	opened(['events', 'listEvents'], 'events:read'),
	opened(['exports', 'exportSubscribers'], 'subscribers:read'),
	opened(['invitations', 'createInvitation'], 'users:write'),
	opened(['users', 'listUsers'], 'users:read'),
	opened(['outbox', 'getMail'], 'mails:read'),
	opened(['subscribers', 'getSubscriberData'], 'subscribers:read'),
	opened(['preview', 'previewLink'], 'preview:read'),
	optional(['subscribers', 'listSubscribers'], 'subscribers:read'),
	optional(['media', 'listMedia'], 'media:read'),
	optional(['keys', 'getKey'], 'keys:read'),
	withoutSession(['exports', 'exportPosts']),
	withoutSession(['webhook-endpoints', 'listWebhookEndpoints']),
	withoutSession(['user', 'getProfile']),
	withoutSession(['media', 'uploadMedia']),
	withoutSession(['revisions', 'listRevisions']),
	withoutKey(['sends', 'getPostSend'], 'posts:send'),
	withoutKey(['webhook-endpoints', 'testWebhookEndpoint'], 'webhooks:write'),
	withoutKey(['invitations', 'listInvitations'], 'users:read'),
	withKey(['user', 'replacePassword'], 'profile:write'),
	withKey(['sessions', 'listSessions'], 'profile:read'),
	withKey(['sessions', 'revokeSession'], 'profile:write'),
	withKey(['session', 'getSession'], 'profile:read'),
	withKey(['session', 'deleteSession'], 'profile:write'),
	withoutScope(['keys', 'createKey'], 'keys:write'),
	withoutScope(['sends', 'sendPost'], 'posts:send'),
	withoutScope(['webhook-endpoints', 'rotateWebhookSecret'], 'webhooks:write'),
	withoutScope(['users', 'deleteUser'], 'users:write'),
	withoutScope(['media', 'deleteMedia'], 'media:write'),
	otherScope(['subscribers', 'deleteSubscriber'], 'subscribers:write', 'subscribers:read'),
	otherScope(['subscribers', 'patchSubscriber'], 'subscribers:write', 'subscribers:read'),
	otherScope(['keys', 'deleteKey'], 'keys:write', 'keys:read'),
	otherScope(['webhook-endpoints', 'deleteWebhookEndpoint'], 'webhooks:write', 'webhooks:read'),
	otherScope(['user', 'replaceProfile'], 'profile:write', 'profile:read'),
	otherScope(['revisions', 'restoreRevision'], 'posts:write', 'posts:read'),
	otherScope(['media', 'patchMedia'], 'media:write', 'posts:write'),
	otherScope(['webhook-endpoints', 'getWebhookDelivery'], 'webhooks:read', 'events:read'),
	roles(['users', 'patchUser'], 'owner', 'owner, editor'),
	roles(['users', 'getUser'], 'owner', ''),
	roles(['invitations', 'deleteInvitation'], 'owner', 'owner, editor, author'),
	roles(['invitations', 'getInvitation'], 'owner', 'owner, editor'),
	roles(['outbox', 'listMails'], 'owner', 'owner, editor'),
	roles(['webhook-endpoints', 'createWebhookEndpoint'], 'owner', 'owner, editor'),
	roles(['webhook-endpoints', 'replayWebhookEvents'], 'owner', ''),
	roles(['webhook-endpoints', 'getWebhookEndpoint'], 'owner', 'owner, editor'),
	roles(['subscribers', 'getSubscriber'], 'owner, editor', 'owner, editor, author'),
	roles(['keys', 'listKeys'], 'owner, editor, author', 'owner, editor'),
	roles(['media', 'getMedia'], 'owner, editor, author', 'owner, editor'),
	roles(['user', 'patchProfile'], 'owner, editor, author', 'owner'),
	{
		name: 'createSession is for pages of every origin',
		kind: 'security dropped',
		edits: [{ file: 'openapi/paths/session.yaml', after: 'operationId: createSession\n', find: '    x-same-origin: true\n', replace: '' }]
	},
	{
		name: 'the session has another cookie',
		kind: 'security changed',
		edits: [{ file: 'openapi/openapi.yaml', find: 'name: galley_session', replace: 'name: session' }]
	}
]);
