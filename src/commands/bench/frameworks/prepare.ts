import { join } from 'node:path';
import { installIn, isInstalled, run, say } from '../../prepare.js';
import { isFresh, markFresh } from '../../stamps.js';
import { folder } from './servers.ts';

/** The packages of the others, and whatever has to be built. Nothing of this is part of an installation of Galley. */
export async function prepareFrameworks(): Promise<void> {
	if (!isInstalled(folder)) {
		say('Installing what Galley is measured beside ...');
		installIn(folder);
	}
	const inputs = [
		'src/lib/server/contract',
		'package-lock.json',
		...['openapi.yaml', 'orders.ts', 'package-lock.json', 'servers/nest', 'galley/src', 'galley/vite.config.ts', 'kit/src'].map((file) => `tests/bench/${file}`)
	];
	const outputs = ['galley/generated/build/index.js', 'kit/generated/build/index.js', 'generated/nest/servers/nest/main.js'];
	if (
		isFresh(
			'bench',
			inputs,
			outputs.map((file) => `tests/bench/${file}`)
		)
	)
		return;
	say('Building them ...');
	for (const app of ['galley', 'kit']) await run('vite', ['build', '--logLevel', 'error'], {}, join(folder, app));
	// Decorators that keep types are more than Node strips.
	await run('tsc', ['--project', 'servers/nest'], {}, folder);
	markFresh('bench', inputs);
}
