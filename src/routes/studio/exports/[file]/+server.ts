import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const files: Record<string, { path: string; accept: string } | undefined> = {
	'posts.csv': { path: '/api/exports/posts', accept: 'text/csv' },
	'posts.ndjson': { path: '/api/exports/posts', accept: 'application/x-ndjson' },
	'subscribers.csv': { path: '/api/exports/subscribers', accept: 'text/csv' },
	'subscribers.ndjson': { path: '/api/exports/subscribers', accept: 'application/x-ndjson' }
};

/** A link cannot say what it accepts; its address can. It is streamed as the API streams it. */
export const GET: RequestHandler = async ({ fetch, params }) => {
	const file = files[params.file];
	if (!file) error(404, 'There is no such export.');
	const { status, body, headers } = await fetch(file.path, { headers: { accept: file.accept } });
	if (status !== 200) error(status, status === 401 ? 'You are signed out. Sign in, and try again.' : 'This is not for your role.');
	return new Response(body, {
		headers: { 'content-type': headers.get('content-type') ?? file.accept, 'content-disposition': headers.get('content-disposition') ?? 'attachment' }
	});
};
