import type { ParamMatcher } from '@sveltejs/kit';

/** A post by its slug or by its id, as the contract writes them. */
export const match: ParamMatcher = (text) => text.length <= 100 && /^([a-z0-9]+(-[a-z0-9]+)*|post_[0-9a-z]{20})$/.test(text);
