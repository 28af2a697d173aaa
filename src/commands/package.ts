// `npm pack` runs this before and after: what it packs is the engine, with a package.json of its own in the place of the app's.
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { emit } from './package/emit.ts';
import { manifestOf, type Manifest } from './package/manifest.ts';
import { root } from './prepare.js';

const manifest = join(root, 'package.json');
const kept = join(root, 'package.app.json');

// A pack that was cut short has left the app's own aside.
if (existsSync(kept)) await rename(kept, manifest);
if (process.argv[2] !== 'restore') {
	await emit();
	const packed = await manifestOf(JSON.parse(await readFile(manifest, 'utf8')) as Manifest);
	await copyFile(manifest, kept);
	await writeFile(manifest, `${JSON.stringify(packed, null, '\t')}\n`);
}
