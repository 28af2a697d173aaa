import { draft } from './samples.ts';

/** A request that the contract excludes. A server refuses it if it answers with a status of 400 to 499. */
export interface Mistake {
	what: string;
	method: string;
	target: string;
	body?: string;
	type?: string;
}

const search = (what: string, change: Record<string, string | null>, more = ''): Mistake => {
	const query = new URLSearchParams();
	const all: Record<string, string | null> = { limit: '20', page: '3', sort: 'newest', ...change };
	for (const [name, value] of Object.entries(all)) if (value !== null) query.set(name, value);
	return { what, method: 'GET', target: `/api/orders/search?${query.toString()}${more}` };
};

const post = (what: string, body: unknown, type = 'application/json'): Mistake => ({
	...{ what, method: 'POST', target: '/api/orders', type },
	body: typeof body === 'string' ? body : JSON.stringify(body)
});

const { reference: _, ...unnamed } = draft;
const [line] = draft.lines;
const lineWith = (change: object) => ({ ...draft, lines: [{ ...line, ...change }] });
const customerWith = (change: object) => ({ ...draft, customer: { ...draft.customer, ...change } });

export const mistakes: Mistake[] = [
	search('a parameter below its minimum', { limit: '0' }),
	search('a parameter above its maximum', { page: '1001' }),
	search('a text for an integer', { limit: 'many' }),
	search('a fraction for an integer', { limit: '2.5' }),
	search('an empty text for an integer', { limit: '' }),
	search('a hexadecimal number for an integer', { limit: '0x10' }),
	search('a parameter that is missing', { sort: null }),
	search('a value that is not in the enum', { sort: 'cheapest' }),
	search('a text for a boolean', { gift: 'perhaps' }),
	search('six items where five are allowed', {}, '&tag=a&tag=b&tag=c&tag=d&tag=e&tag=f'),
	search('one value too many for an integer', {}, '&limit=21'),
	post('a body that is not JSON', '{"reference":'),
	post('no body', ''),
	post('a body of another type', JSON.stringify(draft), 'text/plain'),
	post('a list for an object', [draft]),
	post('a property that is missing', unnamed),
	post('a property that is not declared', { ...draft, discount: 10 }),
	post('one that is not declared, inside', lineWith({ discount: 10 })),
	post('a text for a boolean, in JSON', { ...draft, gift: 'true' }),
	post('a text for a number, in JSON', lineWith({ quantity: '2' })),
	post('a fraction for an integer, in JSON', lineWith({ quantity: 2.5 })),
	post('null for a text that may be left out', { ...draft, note: null }),
	post('a text that is too long', { ...draft, note: 'x'.repeat(501) }),
	post('a number above its maximum', lineWith({ quantity: 100 })),
	post('a pattern that does not match', lineWith({ sku: 'abc-1' })),
	post('an address that is none', customerWith({ email: 'ada.example.org' })),
	post('a date without a time', { ...draft, placedAt: '2026-11-22' }),
	post('a day that does not exist', { ...draft, placedAt: '2026-02-30T10:15:00Z' }),
	post('a UUID that is none', { ...draft, reference: '6f1c8f6e' }),
	post('a list without items', { ...draft, lines: [] }),
	post('a list with too many items', { ...draft, lines: Array.from({ length: 21 }, () => line) })
];
