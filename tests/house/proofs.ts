import { existsSync, readFileSync } from 'node:fs';

/** A row of a table that names the tests of something. */
export interface Row {
	name: string;
	proofs: Proof[];
}

export interface Proof {
	file: string;
	/** Of one test in it, where the table names one: as the code has it, `${what}` and `%s` included. */
	title: string | null;
}

/** The rows of a page in `docs/`. Links lead to files; behind `›` stands a title. */
export function rowsOf(page: string): Row[] {
	return [...readFileSync(page, 'utf8').matchAll(/^\| ([A-Z`0-9][^|]+?) \| (.+) \|$/gm)].map(([, name = '', cell = '']) => ({
		name,
		proofs: [...cell.matchAll(/\]\(\.\.\/([^)]+)\)(?: › `` (.+?) ``)?/g)].map(([, file = '', title]) => ({
			file,
			title: title?.replaceAll('\\|', '|') ?? null
		}))
	}));
}

/** What is wrong with a proof; `null` where it is there. */
export function faultOf({ file, title }: Proof): string | null {
	if (!file.endsWith('.test.ts')) return `${file} is no file of tests`;
	if (!existsSync(file)) return `${file} is not there`;
	if (title === null || titlesIn(readFileSync(file, 'utf8')).has(title)) return null;
	return `${file} has no test "${title}"`;
}

const called =
	/(?:\b(?:test|it)(?:\.(?:runIf|skipIf))?\(\s*|\]\)\(\s*|\.each\([^;]*?\)\(\s*)(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;

/** What the tests of a file are called. */
function titlesIn(code: string): Set<string> {
	return new Set([...code.matchAll(called)].map(([, single, double, template]) => (single ?? double ?? template ?? '').replace(/\\(['"`])/g, '$1')));
}
