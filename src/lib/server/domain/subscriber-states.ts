import type { SubscriberStatus } from '../db/generated/client.ts';
import { DomainError } from './error.ts';

/**
 * The one place that says how a subscription may go.
 *
 *     subscribe          confirm
 *        |                  |
 *        v                  v
 *     pending -----------> active
 *      ^  |                  |
 *      |  +------------------+---> unsubscribed | bounced | complained
 *      |                                        |
 *      +------------ subscribe again -----------+
 *
 * Whoever asks again while it is pending gets another mail; nothing else leads back to where it came from.
 */
const moves: Record<SubscriberStatus, readonly SubscriberStatus[]> = {
	pending: ['pending', 'active', 'unsubscribed', 'bounced', 'complained'],
	active: ['unsubscribed', 'bounced', 'complained'],
	unsubscribed: ['pending'],
	bounced: ['pending'],
	complained: ['pending']
};

/** Only the reader begins a subscription: by asking for it, and by the link in the mail. */
const onlyByReader: readonly SubscriberStatus[] = ['pending', 'active'];

export function mayMove(from: SubscriberStatus, to: SubscriberStatus): boolean {
	return moves[from].includes(to);
}

/** Holds whoever runs the newsletter to what is theirs to change. */
export function mustBeOurs(from: SubscriberStatus, to: SubscriberStatus): void {
	if (onlyByReader.includes(to))
		throw new DomainError(
			'status-refused',
			`From \`${from}\` you cannot make it \`${to}\`. Only its reader can, by subscribing and following the link in the mail.`
		);
	if (!mayMove(from, to))
		throw new DomainError('status-refused', `From \`${from}\` nothing leads to \`${to}\`: the newsletter is not sent there any more. Leave it as it is.`);
}
