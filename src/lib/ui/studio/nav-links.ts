export type Role = 'owner' | 'editor' | 'author';

export interface NavGroup {
	name: string;
	links: { href: string; text: string }[];
}

const everyone: Role[] = ['owner', 'editor', 'author'];
const desk: Role[] = ['owner', 'editor'];
const owner: Role[] = ['owner'];

const groups: { name: string; links: { href: string; text: string; roles: Role[] }[] }[] = [
	{
		name: 'Write',
		links: [
			{ href: '/studio/posts', text: 'Posts', roles: everyone },
			{ href: '/studio/media', text: 'Media', roles: everyone }
		]
	},
	{
		name: 'Readers',
		links: [
			{ href: '/studio/subscribers', text: 'Subscribers', roles: desk },
			{ href: '/studio/outbox', text: 'Outbox', roles: owner }
		]
	},
	{
		name: 'Connect',
		links: [
			{ href: '/studio/webhooks', text: 'Webhooks', roles: owner },
			{ href: '/studio/keys', text: 'API keys', roles: everyone },
			{ href: '/studio/events', text: 'Events', roles: desk }
		]
	},
	{
		name: 'People',
		links: [
			{ href: '/studio/users', text: 'Users', roles: owner },
			{ href: '/studio/profile', text: 'You', roles: everyone }
		]
	}
];

/** What a role has in its navigation. The API decides what it may; this only leaves out what would be refused. */
export function navFor(role: Role): NavGroup[] {
	return groups.map(({ name, links }) => ({ name, links: links.filter(({ roles }) => roles.includes(role)) })).filter(({ links }) => links.length > 0);
}
