/** What every server does between reading a request and writing its answer: the same few lines, in memory. */
export interface Query {
	limit: number;
	page: number;
	sort: string;
	gift?: boolean | undefined;
	tag?: string[] | undefined;
}

export interface Draft {
	reference: string;
	placedAt: string;
	currency: string;
	gift: boolean;
	note?: string | undefined;
	customer: {
		name: string;
		email: string;
		phone?: string | undefined;
		address: { street: string; city: string; postcode: string; country: string };
	};
	lines: { sku: string; title: string; quantity: number; price: number; tags?: string[] | undefined }[];
}

export type Order = Draft & { id: string; status: string };

/** As many as are remembered: a run must not be about the memory that it fills. */
const kept: Order[] = [];
let count = 0;

const newest = Array.from({ length: 20 }, (_, index) => ({
	id: `ord_${String(index + 1).padStart(8, '0')}`,
	status: 'received',
	placedAt: new Date(Date.UTC(2026, 0, index + 1)).toISOString(),
	customer: `Customer number ${index + 1}`,
	currency: 'EUR',
	total: 1999 + index / 4,
	gift: index % 2 === 0,
	lines: 1 + (index % 4)
}));

export const search = (query: Query) => ({ ...query, total: 1234 });

export const list = () => ({ items: newest });

export function create(draft: Draft): Order {
	const order = { id: `ord_${String(++count).padStart(8, '0')}`, status: 'received', ...draft };
	kept[count % 1000] = order;
	return order;
}
