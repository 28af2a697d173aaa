import { isActionFailure, type ActionFailure } from '@sveltejs/kit';

/** SvelteKit's own check forgets what kind of failure it was. */
export function isFailure<T>(value: T): value is Extract<T, ActionFailure<unknown>> {
	return isActionFailure(value);
}

/** A failure that brings more along: what was typed, so that nobody types it twice. */
export function withData<Data extends object, More extends object>(failure: ActionFailure<Data>, more: More): ActionFailure<Data & More> {
	return Object.assign(failure, { data: { ...failure.data, ...more } });
}
