import { base, operation } from '$lib/server/operation';
import * as session from '$lib/server/domain/session';
import { clearedCookie, sessionCookie } from '$lib/server/session-cookie';

export const POST = operation('createSession', async ({ body, headers, clientAddress }) => {
	const { token, ...current } = await session.signIn(body, { userAgent: headers['user-agent'] ?? null, address: clientAddress });
	return { status: 201, headers: { location: `${base}/session`, 'set-cookie': sessionCookie(token) }, body: current };
});

export const GET = operation('getSession', async ({ actor }) => ({ status: 200, body: await session.get(actor) }));

export const DELETE = operation('deleteSession', async ({ actor }) => {
	await session.signOut(actor);
	return { status: 204, headers: { 'set-cookie': clearedCookie() } };
});
