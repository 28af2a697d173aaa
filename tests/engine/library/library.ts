import { fileURLToPath } from 'node:url';
import { bundle } from '../../../src/lib/server/contract/compile/bundle.ts';
import type { App } from '../../../src/lib/server/contract/pipeline.ts';
import { host, type Handlers, type Reader } from '../support/host.ts';

const isbn = '9780140449136';
const row = { isbn, title: 'Odyssey', subtitle: null, copies: { main_hall: { count: 2 } } };

const readers: Record<string, { name: string; scopes: string[] }> = {
	'tok-ada': { name: 'Ada', scopes: [] },
	'tok-writer': { name: 'Writer', scopes: ['catalogue.write', 'loans.write'] },
	'tok-admin': { name: 'Admin', scopes: ['catalogue.admin'] }
};

const handlers: Handlers = {
	async 'list-books'({ query, headers, accepts }) {
		const understood = { query, headers };
		const total = { 'x-total': 1, 'x-complete': true };
		if (accepts === 'text/csv') return { status: 200, headers: total, body: `isbn,title\n${isbn},Odyssey\n` };
		return { status: 200, headers: total, body: { books: [row], understood } };
	},
	async 'add-book'({ body, contentType }) {
		const book = contentType === 'text/plain' ? { isbn: body, title: 'Unknown' } : row;
		return { status: 201, headers: { location: `/v1/books/${isbn}` }, body: book };
	},
	async 'get-book'({ actor, accepts }) {
		const headers = { etag: 'W/"edition-3"', 'x-reader': actor.name };
		return { status: 200, headers, body: accepts === 'text/plain' ? 'Odyssey, by Homer' : row };
	},
	async 'my-loans'({ actor }) {
		return { status: 200, body: { loans: [{ loan: 7, reader: actor.name }] } };
	},
	async 'get-loan'({ path, actor }) {
		return { status: 200, body: { loan: (path as { loan: number }).loan, reader: actor.name } };
	},
	async 'renew-loan'({ path, body, actor }) {
		const { loan } = path as { loan: number };
		if (loan === 2) return { status: 202, body: 'The desk will call you.' };
		return { status: 200, body: { loan, reader: actor.name, until: (body as { until?: string } | undefined)?.until } };
	},
	async 'get-shelf'({ path }) {
		return { status: 200, body: path };
	},
	async 'plant-categories'({ body }) {
		return { status: 200, body: body };
	},
	async join({ body }) {
		return { status: 201, body: body };
	}
};

/** The library, open: its contract compiled, its handlers bound, every response checked unless `options` say otherwise. */
export async function openLibrary(options: Partial<App<Reader>> = {}, others: Handlers = {}) {
	const document = await bundle(fileURLToPath(new URL('contract/openapi.yaml', import.meta.url)));
	const verifiers = {
		async member_token(token: string) {
			const reader = readers[token];
			return reader ? { actor: { name: reader.name }, scopes: reader.scopes, roles: [] } : null;
		},
		async branch_key(key: string): Promise<{ actor: Reader; scopes: string[]; roles: string[] } | null> {
			return key === 'branch-12' ? { actor: { name: 'Branch 12' }, scopes: [], roles: [] } : null;
		}
	};
	return host(document, { ...handlers, ...others }, { verifiers, validateResponses: true, ...options });
}

export const book = { isbn, title: 'Odyssey' };
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
