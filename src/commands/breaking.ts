import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { capture } from './prepare.js';

/** What `redocly diff` says of one change. */
interface Change {
	/** A JSON Pointer into the contract. */
	path: string;
	kind: string;
	impact: 'major' | 'minor' | 'patch';
	property?: string;
	verdicts: { message: string }[];
	base?: { value: unknown };
	revision?: { value: unknown };
}

/** A breaking change that was reviewed, and why it may be made all the same. */
interface Exception {
	path: string;
	property?: string;
	reason: string;
}

const released = 'openapi/released.yaml';
const reviewed = 'openapi/released-exceptions.yaml';

/** What the contract breaks of the one that was last released, a line each. Nothing is said of what was reviewed. */
export async function breaking(root: string, revision: string): Promise<string[]> {
	const { code, output } = await capture('redocly', [
		'diff',
		join(root, released),
		resolve(root, revision),
		'--format=json',
		'--fail-on=none',
		'--lint-config=off'
	]);
	const start = output.indexOf('{');
	if (code !== 0 || start < 0) throw new Error(output);
	const { changes } = JSON.parse(output.slice(start, output.lastIndexOf('\n}') + 2)) as { changes: Change[] };
	const exceptions = ((parse(await readFile(join(root, reviewed), 'utf8')) ?? []) as Exception[]).map((one) => ({ ...one, used: false }));
	const broken = changes.filter((change) => {
		if (change.impact !== 'major' && !narrows(change)) return false;
		const exception = exceptions.find(({ path, property }) => path === change.path && property === change.property);
		if (exception) exception.used = true;
		return !exception;
	});
	return [
		...broken.map(say),
		...exceptions.filter(({ used }) => !used).map(({ path }) => `${reviewed}: nothing is broken at ${path} any more. Remove the exception.`),
		...exceptions.filter(({ reason }) => !reason).map(({ path }) => `${reviewed}: the exception at ${path} needs a reason.`)
	];
}

/**
 * A bound of what is received that became narrower: whoever was within it may be refused now. Redocly rates no bounds.
 * Every other rule of a value that is new or not the same counts as narrower: nobody can tell in general.
 */
function narrows({ path, property = '', base, revision }: Change): boolean {
	if (!/\/(requestBody|parameters)\//.test(path)) return false;
	const [before, after] = [base?.value, revision?.value];
	if (after === undefined || after === null) return false;
	if (/^(max(Length|Items|Properties)|maximum|exclusiveMaximum)$/.test(property)) return typeof before !== 'number' || Number(after) < before;
	if (/^(min(Length|Items|Properties)|minimum|exclusiveMinimum)$/.test(property))
		return typeof before !== 'number' ? Number(after) !== 0 : Number(after) > before;
	return /^(pattern|format|multipleOf|uniqueItems|x-max-bytes)$/.test(property);
}

function say(change: Change): string {
	const { path, kind, property, verdicts, base, revision } = change;
	const values = narrows(change) ? [`from ${JSON.stringify(base?.value)} to ${JSON.stringify(revision?.value)}`] : [];
	return [`${path}${property === undefined ? '' : ` (${property})`}: ${kind}`, ...verdicts.map(({ message }) => message), ...values].join('; ');
}
