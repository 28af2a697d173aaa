// Elysia with its adapter for Node: the contract is written in its own schemas.
import { node } from '@elysiajs/node';
import { Elysia, t } from 'elysia';
import { host, port } from '../document.ts';
import * as orders from '../orders.ts';

const closed = { additionalProperties: false };
const tag = t.String({ minLength: 1, maxLength: 30 });
const some = { minLength: 1, maxLength: 100 };

const Draft = t.Object(
	{
		reference: t.String({ format: 'uuid' }),
		placedAt: t.String({ format: 'date-time' }),
		currency: t.UnionEnum(['EUR', 'USD', 'JPY']),
		gift: t.Boolean(),
		note: t.Optional(t.String({ maxLength: 500 })),
		customer: t.Object(
			{
				name: t.String(some),
				email: t.String({ format: 'email', maxLength: 200 }),
				phone: t.Optional(t.String({ pattern: '^\\+[0-9]{6,15}$' })),
				address: t.Object(
					{ street: t.String(some), city: t.String(some), postcode: t.String({ minLength: 3, maxLength: 10 }), country: t.String({ pattern: '^[A-Z]{2}$' }) },
					closed
				)
			},
			closed
		),
		lines: t.Array(
			t.Object(
				{
					sku: t.String({ pattern: '^[A-Z]{3}-[0-9]{4}$' }),
					title: t.String(some),
					quantity: t.Integer({ minimum: 1, maximum: 99 }),
					price: t.Number({ minimum: 0, maximum: 100000 }),
					tags: t.Optional(t.Array(tag, { maxItems: 5 }))
				},
				closed
			),
			{ minItems: 1, maxItems: 20 }
		)
	},
	closed
);

const Query = t.Object({
	limit: t.Integer({ minimum: 1, maximum: 100 }),
	page: t.Integer({ minimum: 1, maximum: 1000 }),
	sort: t.UnionEnum(['newest', 'oldest', 'largest']),
	gift: t.Optional(t.Boolean()),
	tag: t.Optional(t.Array(tag, { minItems: 1, maxItems: 5 }))
});

new Elysia({ adapter: node(), prefix: '/api' })
	.get('/orders/search', ({ query }) => orders.search(query), { query: Query })
	.get('/orders', () => orders.list())
	.post('/orders', ({ body, status }) => status(201, orders.create(body)), { body: Draft })
	.listen({ port, hostname: host });
