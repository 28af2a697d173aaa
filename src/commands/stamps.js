// What a step was made from, so that a second run does only what changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'node_modules/.cache/galley');

/**
 * Whether the step's outputs are there and were made from these inputs as they are now.
 * @param {string} step
 * @param {string[]} inputs files and folders, relative to the project
 * @param {string[]} outputs
 */
export function isFresh(step, inputs, outputs) {
	const file = join(folder, `${step}.stamp`);
	return outputs.every((output) => existsSync(join(root, output))) && existsSync(file) && readFileSync(file, 'utf8') === digest(inputs);
}

/**
 * @param {string} step
 * @param {string[]} inputs
 */
export function markFresh(step, inputs) {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${step}.stamp`), digest(inputs));
}

/**
 * Of contents, not times: a checkout changes times. Generated folders follow from the rest.
 * @param {string[]} inputs
 */
function digest(inputs) {
	const hash = createHash('sha256').update(process.platform);
	for (const file of inputs.flatMap(walk).sort())
		hash
			.update(file)
			.update('\0')
			.update(readFileSync(join(root, file)))
			.update('\0');
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function walk(path) {
	const absolute = join(root, path);
	if (!existsSync(absolute) || path.endsWith('/server/generated') || path.endsWith('/db/generated')) return [];
	if (!statSync(absolute).isDirectory()) return [path];
	return readdirSync(absolute).flatMap((name) => walk(`${path}/${name}`));
}
