import type { Problem } from '$lib/client/problem';

/** The first fault of each field, by the first step of its pointer: `/title` and `/tags/0` are `title` and `tags`. */
export function faultsByField(problem: Problem | null | undefined): Record<string, string | undefined> {
	const faults: Record<string, string | undefined> = {};
	for (const { pointer, parameter, detail } of problem?.errors ?? []) {
		const field = pointer?.split('/')[1] ?? parameter;
		if (field !== undefined) faults[field] ??= plain(detail);
	}
	return faults;
}

/** What the contract says of a value, for people who write posts and not programs: no pattern, no marks of code. */
export function plain(detail: string): string {
	const meaning = /^`[^`]*` must (?:match `.*`|be a valid `[^`]*`) \((.+)\)\.$/.exec(detail)?.[1];
	return (meaning === undefined ? detail : `${meaning}.`).replaceAll('`', '');
}
