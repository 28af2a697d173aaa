import { endpointsIn } from './contract/doors/endpoints.ts';
import type { Actor } from './domain/actor.ts';

/** The handlers that SvelteKit serves, for the door that it does not stand behind: the same modules. */
export const endpoints = endpointsIn<Actor>(import.meta.glob('/src/routes/api/**/+server.ts'), '/src/routes/api');
