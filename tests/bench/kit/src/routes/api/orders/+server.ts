import type { RequestHandler } from '@sveltejs/kit';
import * as orders from '../../../../../orders.ts';

export const GET: RequestHandler = () => Response.json(orders.list());

export const POST: RequestHandler = async ({ request }) => Response.json(orders.create((await request.json()) as orders.Draft), { status: 201 });
