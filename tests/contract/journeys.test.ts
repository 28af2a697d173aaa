import { afterAll, beforeAll, expect, test } from 'vitest';
import { capture } from '../../src/commands/prepare.js';
import { startGalley, type Galley } from '../support/galley.ts';

let galley: Galley;
beforeAll(async () => (galley = await startGalley()));
afterAll(() => galley.stop());

test('a tool that is not ours goes the main ways, step by step, by the contract alone', { timeout: 120_000 }, async () => {
	const args = ['respect', 'tests/journeys/journeys.arazzo.yaml', `--server=galley=${galley.url}/api`, `--input=key=${galley.key}`];
	const { code, output } = await capture('redocly', args);
	expect(output).toMatch(/Workflows: 4 passed, 4 total/);
	expect(code).toBe(0);
});
