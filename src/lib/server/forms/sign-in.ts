import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { asProblem, type Problem } from '$lib/client/problem';
import { studioClient } from '$lib/ui/studio/studio-client';
import { localPath } from './fields.ts';

/**
 * Through the API and not the domain: the operation alone writes the cookie, and SvelteKit's `fetch` hands it on
 * to the browser. Goes on to where the reader wanted to be.
 */
export async function signIn(
	{ fetch, url, request }: RequestEvent,
	body: { email: string; password: string },
	next: string | null
): Promise<ActionFailure<{ problem: Problem }>> {
	const { error, response } = await studioClient(fetch, url.origin).POST('/session', {
		body,
		// SvelteKit leaves it out. The list of sessions names them by it.
		headers: { 'user-agent': request.headers.get('user-agent') ?? undefined }
	});
	if (error !== undefined) return fail(response.status, { problem: asProblem(error, response) });
	redirect(303, localPath(next, '/studio'));
}
