import type { components } from '$lib/client/generated/types';

declare global {
	namespace App {
		interface Locals {
			/** Who is signed in, for pages; `null` for a stranger. The API asks for itself. */
			user: components['schemas']['User'] | null;
		}
	}
}
