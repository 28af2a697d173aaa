import { describe, expect, test } from 'vitest';
import { formats } from '../../src/lib/server/contract/formats/registry.ts';
import { numbers } from './support/format-numbers.ts';
import { references } from './support/format-references.ts';
import { texts } from './support/format-texts.ts';
import { tableOf } from './support/schema-table.ts';

/** What is neither a text nor a number is not held to any. */
const table = { ...texts, ...references, ...numbers };

const names = Object.keys(formats);
const { received, sent } = await tableOf(names.map((name) => ({ name, schema: { format: name }, valid: [], invalid: [] })));

/** An integer as it arrives: as near as JavaScript comes to it. */
const arrived = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value);

test('Every format that is known is in the table.', () => {
	expect(Object.keys(table).sort()).toEqual(names.toSorted());
});

describe.each(names.map((name, index) => ({ name, index })))('The format $name', ({ name, index }) => {
	const [valid, invalid] = table[name] ?? [[], []];

	test.skipIf(valid.length === 0)('takes what is of it, both ways.', async () => {
		for (const value of [...valid.map(arrived), null, true, [], {}]) {
			expect(await received(index, value), JSON.stringify(value)).toEqual([]);
			expect((await sent(index, value)).report, JSON.stringify(value)).toBeNull();
		}
	});

	test.skipIf(invalid.length === 0)('refuses what is not, both ways.', async () => {
		for (const value of invalid) {
			expect(await received(index, value), JSON.stringify(value)).toEqual([' format']);
			expect((await sent(index, value)).report, JSON.stringify(value)).toContain(`must be a valid \`${name}\``);
		}
	});
});
