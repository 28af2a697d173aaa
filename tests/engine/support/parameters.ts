import { documentOf, operationOf } from './document.ts';
import type { Document, Json } from '../../../src/lib/server/contract/compile/document.ts';
import type { host } from './host.ts';

/** A parameter, what is read where, and what is refused why: `place:name rule` for each fault. */
export interface Case {
	parameter: Json | Json[];
	good: [sent: string, value: unknown][];
	bad: [sent: string, ...faults: string[]][];
}

export type Cases = Record<string, Case>;

const slug = (title: string) => title.replace(/\W+/g, '-');

/** One document with an operation for each case, at `/<title>` and what `below` adds. */
export function documentOfCases(cases: Cases, below: (title: string) => string = () => '', components: Document['components'] = {}): Document {
	const paths = Object.entries(cases).map(([title, { parameter }]) => [
		`/${slug(title)}${below(title)}`,
		{ get: operationOf(slug(title), { parameters: [parameter].flat() }) }
	]);
	return documentOf(Object.fromEntries(paths) as Record<string, Json>, components);
}

/** Every text that a case takes, and every one that it refuses: for `test.each`. */
export function rowsOf(cases: Cases): [title: string, sent: string, expected: unknown][] {
	return Object.entries(cases).flatMap(([title, { good, bad }]) => [
		...good.map<[string, string, unknown]>(([sent, value]) => [title, sent, value]),
		...bad.map<[string, string, unknown]>(([sent, ...faults]) => [title, sent, faults])
	]);
}

/** What a handler got, or the faults that it never heard of. */
export async function outcome(
	{ ask, last }: Awaited<ReturnType<typeof host>>,
	target: (path: string) => string,
	title: string,
	headers: Record<string, string>,
	pick: (input: Json) => unknown
): Promise<unknown> {
	const answer = await ask('GET', target(`/${slug(title)}`), { headers });
	if (answer.status === 204) return structuredClone(pick(last() as unknown as Json));
	return [answer.status, ...answer.fault().faults.map(({ where, rule }) => `${where} ${rule}`)].slice(answer.status === 400 ? 1 : 0);
}
