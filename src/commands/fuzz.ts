import { parseArgs } from 'node:util';
import { fuzz } from '../../tests/fuzz/fuzz.ts';

const { values } = parseArgs({
	options: { budget: { type: 'string', default: '1m' }, seed: { type: 'string' }, only: { type: 'string' }, door: { type: 'string' } }
});
process.exitCode = await fuzz(values);
