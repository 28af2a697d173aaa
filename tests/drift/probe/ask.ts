import { startGalley } from '../../support/galley.ts';
import { changes } from '../changes/all.ts';
import { apiOf } from './api.ts';

// Started by obeys.ts with the name of a change, in a tree where the change is made and built.
const change = changes.find(({ name }) => name === process.argv[2]);
if (!change?.follow) throw new Error(`No change of this name has questions: ${process.argv[2]}`);
const galley = await startGalley();
try {
	await change.follow(apiOf(galley));
} finally {
	await galley.stop();
}
