import { casesOf } from '../../../src/lib/testing/suite/suite.ts';
import { contract } from '../../support/contract-document.ts';
import { galleyTarget } from '../../support/galley-target.ts';
import { startGalley } from '../../support/galley.ts';

// Started in a tree whose contract was changed: the suite that the changed contract makes, for these operations.
const ids = process.argv[2]?.split(',') ?? [];
const galley = await startGalley();
const found: string[] = [];
try {
	const target = galleyTarget(galley);
	for (const operation of contract.operations.filter(({ id }) => ids.includes(id))) {
		for (const { run } of casesOf(operation)) found.push(...(await run(target, operation, { seed: 1, count: 2 })));
		// One is enough to tell two servers apart.
		if (found.length > 0) break;
	}
} catch (error) {
	found.push(error instanceof Error ? error.message : String(error));
} finally {
	await galley.stop();
}
if (found.length > 0) console.log(found.slice(0, 3).join('\n\n'));
process.exitCode = found.length > 0 ? 1 : 0;
