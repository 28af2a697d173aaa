type Query = Record<string, string | number | string[] | undefined>;

/** The `Link` header of a page (RFC 8288); `undefined` where there is nothing to link to. */
export function pageLinks(path: string, query: Query, { page, nextCursor }: { page?: number; nextCursor?: string }): string | undefined {
	const links: string[] = [];
	const link = (rel: string, change: Query) => links.push(`<${path}?${write({ ...query, ...change })}>; rel="${rel}"`);
	if (nextCursor !== undefined && page === undefined) link('next', { cursor: nextCursor });
	if (nextCursor !== undefined && page !== undefined) link('next', page < 1000 ? { page: page + 1 } : { page: undefined, cursor: nextCursor });
	if (page !== undefined && page > 1) link('prev', { page: page - 1 });
	if (page !== undefined || query.cursor !== undefined) link('first', page === undefined ? { cursor: undefined } : { page: 1 });
	return links.length > 0 ? links.join(', ') : undefined;
}

function write(query: Query): string {
	const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((one) => [name, String(one)])));
	return new URLSearchParams(pairs).toString();
}
