import { problems } from '$lib/server/problems';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	problems: [...problems.values()].map(({ name, status, title }) => ({ name, status, title })).sort((a, b) => a.status - b.status)
});
