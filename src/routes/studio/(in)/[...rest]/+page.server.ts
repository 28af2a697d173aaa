import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** An address that nothing has: said in the studio, with its menu, and not on the page of the site. */
export const load: PageServerLoad = () => error(404);
