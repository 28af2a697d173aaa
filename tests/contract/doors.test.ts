import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../support/contract-document.ts';
import { badBodies, effects, harmless, readings, type Requests } from '../support/door-requests.ts';
import { askBoth, startDoors, type Doors } from '../support/doors.ts';

let doors: Doors;
beforeAll(async () => (doors = await startDoors()), 120_000);
afterAll(() => doors.stop());

/** Both doors answer with the same bytes. */
async function expectAgreement(requests: Requests): Promise<void> {
	const differences: string[] = [];
	for (const [what, bytes] of Object.entries(requests)) {
		const [node, kit] = await askBoth(doors, bytes);
		expect(node, `the answer to a request ${what}`).toMatch(/^HTTP\/1\.1 \d/);
		const sent = Buffer.from(bytes.subarray(0, 500)).toString('latin1');
		if (node !== kit) differences.push(`A request ${what}:\n${sent}\nNode's door:\n${node}\n\nSvelteKit's:\n${kit}`);
	}
	expect(differences.length, differences.join('\n\n')).toBe(0);
}

const patience = 60_000;
const cases = operations.map((operation) => ({ id: operation.id, operation }));

// First what changes nothing: both servers hold the same.
describe.each(cases)('At both doors, $id', ({ operation }) => {
	test('refuses alike', async () => expectAgreement(await harmless(doors, operation)), patience);
	if (operation.body) test('refuses bodies alike', async () => expectAgreement(await badBodies(doors, operation)), patience);
	if (operation.method === 'GET') test('reads alike', async () => expectAgreement(await readings(doors, operation)), patience);
});

describe.each(cases.filter(({ operation }) => operation.method !== 'GET'))('At both doors, $id', ({ operation }) => {
	test('does alike', async () => expectAgreement(await effects(doors, operation)), patience);
});
