import { expect, test } from 'vitest';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';

const headers = { 'content-type': 'application/json' };
const tag = { type: 'string', maxLength: 50, pattern: '^[a-z]+$' };
const { ask } = await host(
	bodyDocument(
		{
			type: 'object',
			additionalProperties: false,
			properties: {
				tags: { type: 'array', maxItems: 20, uniqueItems: true, items: { $ref: '#/components/schemas/Tag' } },
				any: { type: 'array', uniqueItems: true, items: { $ref: '#/components/schemas/Tag' } }
			}
		},
		{ 'x-max-bytes': 8_000_000 },
		{ schemas: { Tag: tag } }
	)
);

async function faults(body: object) {
	return (await ask('PUT', '/things', { headers, body })).fault().faults.map(({ where, rule }) => `${where} ${rule}`);
}

test('A small body hears of all its faults.', async () => {
	expect(await faults({ tags: ['A', 1], more: true })).toEqual(['/more additionalProperties', '/tags/0 pattern', '/tags/1 type']);
});

// Each of these would take minutes or gigabytes if every fault were sought: what fails here is the time limit of the test.
test('A body of a million wrong items hears of the first fault.', async () => {
	expect(await faults({ tags: Array.from({ length: 1_000_000 }, () => 1) })).toEqual(['/tags maxItems']);
});

test('A body of half a million unknown properties hears of one.', async () => {
	expect(await faults(Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`p${index}`, 1])))).toHaveLength(1);
});

test('Half a million items behind a reference are compared in time that grows with their number.', async () => {
	const letters = (index: number) => index.toString(26).replace(/[0-9]/g, (digit) => String.fromCharCode(113 + Number(digit)));
	const answer = await ask('PUT', '/things', { headers, body: { any: Array.from({ length: 500_000 }, (_, index) => letters(index)) } });
	expect(answer.status).toBe(204);
});
