import type { components } from '$lib/client/generated/types';

export type Event = components['schemas']['Event'];
export type EventType = components['schemas']['EventType'];

/** Typed by the contract: a new type of event does not compile until it stands here. */
const texts: Record<EventType, string> = {
	'post.created': 'A post was begun',
	'post.updated': 'A post was changed',
	'post.published': 'A post went out',
	'post.unpublished': 'A post was taken back',
	'post.scheduled': 'A post was scheduled',
	'post.deleted': 'A post was deleted',
	'post.sent': 'A post was sent to the subscribers',
	'subscriber.created': 'Somebody wants the newsletter',
	'subscriber.confirmed': 'A subscription was confirmed',
	'subscriber.unsubscribed': 'Somebody unsubscribed',
	'subscriber.bounced': 'An address takes no mail',
	'subscriber.complained': 'A mail was called spam',
	'media.created': 'A picture was uploaded',
	'media.deleted': 'A picture was deleted',
	'user.created': 'An account was made',
	'user.updated': 'An account was changed',
	'user.deleted': 'An account was removed',
	'invitation.created': 'Somebody was invited',
	'key.created': 'A key was made',
	'key.deleted': 'A key was revoked',
	'webhook.test': 'A test event was sent',
	'webhook.received': 'A message was received',
	'import.finished': 'An import is done'
};

export const eventTypes = Object.keys(texts) as EventType[];

export function eventText(type: EventType): string {
	return texts[type];
}

const names: Record<string, string> = { post: 'Posts', subscriber: 'Subscribers', media: 'Media', user: 'Users', invitation: 'Invitations', key: 'Keys' };

/** By what they happen to, for people to choose from. */
export const eventGroups: { name: string; types: EventType[] }[] = [...new Set(eventTypes.map((type) => names[type.split('.')[0] ?? ''] ?? 'Other'))].map(
	(name) => ({
		name,
		types: eventTypes.filter((type) => (names[type.split('.')[0] ?? ''] ?? 'Other') === name)
	})
);

/** What it happened to, in a word or two; empty where there are none. */
export function eventSubject({ data }: Event): string {
	for (const member of ['title', 'email', 'name', 'url', 'source'] as const) {
		const value = (data as Record<string, unknown>)[member];
		if (typeof value === 'string' && value !== '') return value;
	}
	return '';
}
