import type { Identified } from './authenticate.ts';
import { fault } from './fault.ts';

/** Stage 4: may the caller do this at all? Scopes only; whose resource it is, the domain knows. */
export function authorize(caller: Identified<unknown>): void {
	if (caller.lacks.length === 0) return;
	throw fault('forbidden', `These credentials lack the scope ${caller.lacks.map((scope) => `\`${scope}\``).join(', ')}. Use others that have it.`);
}
