import type { Prisma } from '../db/generated/client.ts';
import { escapeHtml, mailPage } from './mail-page.ts';
import * as mails from './mails.ts';
import { settings } from './settings.ts';

/** The page of the studio where an invitation is accepted. */
export function welcomeLink(token: string): string {
	return `${settings.origin}/studio/welcome?token=${token}`;
}

/** The link, to whoever is invited by mail. */
export async function postInvitation(tx: Prisma.TransactionClient, invitation: { id: string; email: string }, token: string): Promise<void> {
	const { id, email } = invitation;
	const link = welcomeLink(token);
	const lines = [
		'Hello,',
		`you are invited to write for ${new URL(settings.origin).host}. Choose a name and a password here:`,
		'The link is good once, for seven days. If you expect no invitation, do nothing: nobody becomes a user without it.'
	] as const;
	const [greeting, what, rest] = lines.map((line) => `<p>${escapeHtml(line)}</p>`);
	await mails.post(tx, {
		key: id,
		recipient: email,
		subject: 'You are invited to write',
		text: [lines[0], lines[1], link, lines[2], ''].join('\n\n'),
		html: mailPage('You are invited to write', `${greeting}${what}<p><a href="${escapeHtml(link)}">Accept the invitation</a></p>${rest}`),
		// RFC 3834: nobody's holiday note should answer.
		headers: { 'Auto-Submitted': 'auto-generated' }
	});
}
