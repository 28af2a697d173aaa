import { redirect, type RequestHandler } from '@sveltejs/kit';

/** Where many tools look first. */
export const GET: RequestHandler = () => redirect(308, '/api/openapi.yaml');
