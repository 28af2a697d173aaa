import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** Reading `url` makes this run on every navigation: a session that has ended shows at once. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	if (locals.user === null) redirect(303, `/studio/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
	const { id, name, email, role } = locals.user;
	return { user: { id, name, email, role } };
};
