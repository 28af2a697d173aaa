import type { Prisma } from '../db/generated/client.ts';
import { escapeHtml, mailPage } from './mail-page.ts';
import * as mails from './mails.ts';
import { newId } from './ids.ts';
import { settings } from './settings.ts';

/**
 * The mail that asks whether it was really you. It says nothing that whoever asked has written, not even a name: it may
 * be someone else, whose words would reach strangers as ours.
 */
export async function postConfirmation(tx: Prisma.TransactionClient, { email }: { email: string }, token: string): Promise<void> {
	const { origin } = settings;
	const address = `${origin}/newsletter/confirm?token=${token}`;
	const host = new URL(origin).host;
	const lines = [
		'Hello,',
		`someone, hopefully you, asked for the newsletter of ${host} at this address. Nothing is sent here before you confirm it:`,
		'The link is good for three days. If it was not you, do nothing: you will not hear from us.'
	] as const;
	await mails.post(tx, {
		key: newId('confirm'),
		recipient: email,
		subject: 'Please confirm your subscription',
		text: [lines[0], lines[1], address, lines[2], ''].join('\n\n'),
		html: mailPage(
			'Please confirm your subscription',
			`<p>${escapeHtml(lines[0])}</p><p>${escapeHtml(lines[1])}</p><p><a href="${escapeHtml(address)}">Confirm the subscription</a></p><p>${escapeHtml(lines[2])}</p>`
		),
		// RFC 3834: nobody's holiday note should answer.
		headers: { 'Auto-Submitted': 'auto-generated' }
	});
}
