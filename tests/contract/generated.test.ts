import { afterAll, beforeAll, describe } from 'vitest';
import type { Operation } from '../../src/lib/testing/document/document.ts';
import type { Target } from '../../src/lib/testing/suite/target.ts';
import { describeContract } from '../../src/lib/testing/vitest.ts';
import { contract } from '../support/contract-document.ts';
import { galleyTarget } from '../support/galley-target.ts';
import { startGalley, type Galley } from '../support/galley.ts';
import { recordTraffic } from '../support/traffic.ts';

const tagOf = ({ source }: Operation): string => String((source.tags as string[] | undefined)?.[0]);

// A server for each tag: where hundreds of endpoints have been made, each later change would be told to all of them.
describe.each([...Map.groupBy(contract.operations, tagOf)])('%s', (_, operations) => {
	let galley: Galley;
	let target: Target;
	beforeAll(async () => {
		galley = await startGalley();
		target = galleyTarget(galley, recordTraffic);
	});
	afterAll(() => galley.stop());

	// A small budget, and always the same values: `npm run test:fuzz` has the large one.
	describeContract({ ...contract, operations }, () => target, { seed: 20261124, count: 1 });
});
