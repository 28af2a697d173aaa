import type { Problem } from '$lib/client/problem';

/** The first fault of each field, by the first step of its pointer: `/title` and `/tags/0` are `title` and `tags`. */
export function faultsByField(problem: Problem | null | undefined): Record<string, string | undefined> {
	const faults: Record<string, string | undefined> = {};
	for (const { pointer, parameter, detail } of problem?.errors ?? []) {
		const field = pointer?.split('/')[1] ?? parameter;
		if (field !== undefined) faults[field] ??= detail;
	}
	return faults;
}
