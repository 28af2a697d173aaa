/** What is sent while time is taken, and what comes back if it is right. */
export interface Sample {
	name: string;
	method: string;
	target: string;
	body?: unknown;
	status: number;
	/** What is wrong with the answer; `null` where nothing is. */
	fault: (answer: Record<string, unknown>) => string | null;
}

export const draft = {
	reference: '6f1c8f6e-6f0b-4c86-9d67-0c6f4c7b5a11',
	placedAt: '2026-11-22T10:15:00Z',
	currency: 'EUR',
	gift: true,
	note: 'Please leave it with the neighbours on the second floor if nobody answers; the bell is broken.',
	customer: {
		name: 'Ada Marlow',
		email: 'ada.marlow@example.org',
		phone: '+441632960123',
		address: { street: '12 Letterpress Lane', city: 'Edinburgh', postcode: 'EH1 2AB', country: 'GB' }
	},
	lines: [
		{ sku: 'PAP-0120', title: 'Laid paper, cream, 120 g, 50 sheets', quantity: 2, price: 18.5, tags: ['paper', 'cream'] },
		{ sku: 'INK-0007', title: 'Oil-based ink, black, 250 ml', quantity: 1, price: 24.9, tags: ['ink'] },
		{ sku: 'TYP-1530', title: 'Caslon, 12 point, lower case', quantity: 3, price: 61, tags: ['type', 'metal'] },
		{ sku: 'TOO-0042', title: 'Bone folder, 15 cm', quantity: 5, price: 6.25 }
	]
};

const asked = { limit: 20, page: 3, sort: 'newest', gift: true, tag: ['books', 'paper'], total: 1234 };

export const samples: Sample[] = [
	{
		name: 'validated GET',
		method: 'GET',
		target: '/api/orders/search?limit=20&page=3&sort=newest&gift=true&tag=books&tag=paper',
		status: 200,
		fault: (answer) => differs(answer, asked)
	},
	{
		name: 'validated POST, 1 kB',
		method: 'POST',
		target: '/api/orders',
		body: draft,
		status: 201,
		fault: ({ id, ...rest }) => (typeof id === 'string' ? differs(rest, { ...draft, status: 'received' }) : 'has no id')
	},
	{
		name: 'GET of a list of 20',
		method: 'GET',
		target: '/api/orders',
		status: 200,
		fault: ({ items }) => (Array.isArray(items) && items.length === 20 && Object.keys(items[19] as object).length === 8 ? null : 'is not twenty orders')
	}
];

/** Not timed, but right answers too. */
export const others: Sample[] = [
	{
		name: 'GET with one tag',
		method: 'GET',
		target: '/api/orders/search?limit=1&page=1000&sort=oldest&gift=false&tag=ink',
		status: 200,
		fault: (answer) => differs(answer, { limit: 1, page: 1000, sort: 'oldest', gift: false, tag: ['ink'], total: 1234 })
	},
	{
		name: 'GET without what may be left out',
		method: 'GET',
		target: '/api/orders/search?limit=100&page=1&sort=largest',
		status: 200,
		fault: (answer) => differs(answer, { limit: 100, page: 1, sort: 'largest', total: 1234 })
	}
];

function differs(answer: unknown, wanted: unknown): string | null {
	const [is, should] = [answer, wanted].map((value) => JSON.stringify(sorted(value)));
	return is === should ? null : `is ${is}, not ${should}`;
}

/** The order of members means nothing in JSON. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.map(([name, member]) => [name, sorted(member)] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1))
	);
}
