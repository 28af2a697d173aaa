import type { RequestHandler } from '@sveltejs/kit';
import * as orders from '../../../../../../orders.ts';

export const GET: RequestHandler = ({ url: { searchParams } }) =>
	Response.json(
		orders.search({
			limit: Number(searchParams.get('limit')),
			page: Number(searchParams.get('page')),
			sort: searchParams.get('sort') ?? 'newest',
			gift: searchParams.has('gift') ? searchParams.get('gift') === 'true' : undefined,
			tag: searchParams.has('tag') ? searchParams.getAll('tag') : undefined
		})
	);
