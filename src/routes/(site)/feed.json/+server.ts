import type { RequestHandler } from '@sveltejs/kit';
import { serveFeed } from '$lib/server/serve-feed';

export const GET: RequestHandler = ({ fetch }) => serveFeed(fetch, 'application/feed+json');
