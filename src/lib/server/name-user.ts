import type { Handle } from '@sveltejs/kit';
import * as session from './domain/session.ts';
import * as sessions from './domain/sessions.ts';
import { cookieName } from './session-cookie.ts';

/** Who looks at a page, by the cookie of their session: `locals.user`. Strangers cost nothing. The API has its own way to know its callers. */
export const nameUser: Handle = async ({ event, resolve }) => {
	if (event.url.pathname.startsWith('/api/')) return resolve(event);
	const token = event.cookies.get(cookieName);
	const caller = token ? await sessions.identify(token) : null;
	event.locals.user = caller ? (await session.get(caller.actor)).user : null;
	return resolve(event);
};
