import { error, type RequestHandler } from '@sveltejs/kit';
import { read } from '$lib/ui/read';
import { studioClient } from '$lib/ui/studio/studio-client';

/** A mail's HTML by itself, for a frame: no script, no form, and nothing loaded from anywhere. */
export const GET: RequestHandler = async ({ fetch, params, url }) => {
	const mail = read(await studioClient(fetch, url.origin).GET('/outbox/{mail}', { params: { path: { mail: params.mail ?? '' } } }));
	if (mail.html === null) error(404, 'The mail has left, and its texts are not kept.');
	// No page of ours may stand in a frame, so a link that opened here would lead nowhere.
	return new Response(mail.html.replace('<head>', '<head><base target="_blank">'), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'"
		}
	});
};
