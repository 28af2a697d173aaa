import type { Identified } from './authenticate.ts';
import type { Operation } from './contract.ts';
import { fault } from './fault.ts';

/** Stage 4: may the caller do this at all? Roles and scopes only; whose resource it is, the domain knows. */
export function authorize({ roles }: Operation, caller: Identified<unknown>): void {
	// A stranger is here only where the contract lets strangers in: what they may see, the domain knows.
	if (roles.length > 0 && caller.roles && !caller.roles.some((role) => roles.includes(role)))
		throw fault('forbidden', `This needs the role ${listed(roles)}. You have ${caller.roles.length > 0 ? listed(caller.roles) : 'none'}.`);
	if (caller.lacks.length === 0) return;
	const headers: Record<string, string> = caller.challenge === null ? {} : { 'www-authenticate': caller.challenge };
	throw fault('forbidden', `These credentials lack the scope ${quoted(caller.lacks).join(', ')}. Use others that have it.`, { headers });
}

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``);

function listed(names: readonly string[]): string {
	return quoted(names)
		.join(', ')
		.replace(/, ([^,]+)$/, ' or $1');
}
