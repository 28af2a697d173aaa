import type { Problem } from '$lib/client/problem';

/** What the form of the newsletter is answered with. */
export interface NewsletterResult {
	/** The address that a mail is on its way to. */
	waiting?: string | undefined;
	/** To those who may read it: no mail leaves this server, it is in the outbox. */
	inOutbox?: boolean | undefined;
	problem?: Problem | undefined;
	/** What was typed. */
	email?: string | undefined;
}
