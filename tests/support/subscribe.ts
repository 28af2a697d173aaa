import type { Galley } from './galley.ts';

/** The newest mail to an address, as the outbox has it. */
export async function readMail(galley: Galley, recipient: string) {
	const { data } = await galley.owner.GET('/outbox', { params: { query: { recipient, limit: 1 } } });
	const mail = (await galley.owner.GET('/outbox/{mail}', { params: { path: { mail: data?.items[0]?.id ?? '' } } })).data;
	if (!mail) throw new Error(`There is no mail to ${recipient}.`);
	return mail;
}

/** Asks for the newsletter; gives the token of the mail. The server has no mail server, so the mail is kept. */
export async function subscribe(galley: Galley, email: string, name?: string): Promise<string> {
	const { error } = await galley.anyone.POST('/newsletter', { body: name === undefined ? { email } : { email, name } });
	if (error) throw new Error(`${email} was not subscribed: ${JSON.stringify(error)}`);
	return /confirm\?token=([0-9a-z]{32})/.exec((await readMail(galley, email)).text ?? '')?.[1] ?? '';
}

/** A subscriber who has confirmed. */
export async function newSubscriber(galley: Galley, email: string, name?: string): Promise<{ id: string; etag: string }> {
	await galley.anyone.POST('/newsletter/confirm', { body: { token: await subscribe(galley, email, name) } });
	const { data } = await galley.owner.GET('/subscribers', { params: { query: { q: email } } });
	const id = data?.items[0]?.id ?? '';
	const { response } = await galley.owner.GET('/subscribers/{subscriber}', { params: { path: { subscriber: id } } });
	return { id, etag: response.headers.get('etag') ?? '' };
}
