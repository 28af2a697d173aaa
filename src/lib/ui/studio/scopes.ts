import type { components } from '$lib/client/generated/types';
import type { Role } from './nav-links';

type Scope = components['schemas']['Scope'];

const everyone: Role[] = ['owner', 'editor', 'author'];
const desk: Role[] = ['owner', 'editor'];

/** Typed by the contract: a new scope does not compile until it stands here. */
const scopes: Record<Scope, { text: string; roles: Role[] }> = {
	'posts:read': { text: 'Read posts, drafts too', roles: everyone },
	'posts:write': { text: 'Write and publish posts', roles: everyone },
	'posts:send': { text: 'Send posts to subscribers', roles: desk },
	'media:read': { text: 'See media', roles: everyone },
	'media:write': { text: 'Upload and delete media', roles: everyone },
	'subscribers:read': { text: 'See and export subscribers', roles: desk },
	'subscribers:write': { text: 'Change and erase subscribers', roles: desk },
	'profile:read': { text: 'Read your profile', roles: everyone },
	'profile:write': { text: 'Change your profile', roles: everyone },
	'users:read': { text: 'See users and invitations', roles: ['owner'] },
	'users:write': { text: 'Invite, change and remove users', roles: ['owner'] },
	'keys:read': { text: 'See your keys', roles: everyone },
	'keys:write': { text: 'Make and revoke your keys', roles: everyone },
	'webhooks:read': { text: 'See webhook endpoints and deliveries', roles: ['owner'] },
	'webhooks:write': { text: 'Change webhook endpoints, redeliver', roles: ['owner'] },
	'events:read': { text: 'Follow events', roles: desk },
	'mails:read': { text: 'Read the outbox', roles: ['owner'] },
	'preview:read': { text: 'Fetch link cards', roles: everyone }
};

/** What a user of this role can hand on. */
export function scopesFor(role: Role): { name: Scope; text: string }[] {
	return (Object.keys(scopes) as Scope[]).filter((name) => scopes[name].roles.includes(role)).map((name) => ({ name, text: scopes[name].text }));
}
