import type { ParamMatcher } from '@sveltejs/kit';

/** A tag, the name of a problem: what the contract calls a slug. Anything else has no page. */
export const match: ParamMatcher = (text) => text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
