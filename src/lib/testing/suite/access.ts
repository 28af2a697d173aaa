import type { Operation } from '../document/document.ts';
import { ask, told, unless } from './ask.ts';
import { leastPlan } from './plan.ts';
import { statusesOf, type Target } from './target.ts';

/** Nobody gets in without the credentials that the contract asks for, with bad ones, or with too little; and is told so before all else. */
export async function asksWho(target: Target, operation: Operation): Promise<string[]> {
	const failures: string[] = [];
	const { unauthenticated } = statusesOf(target);
	const optional = operation.security.some((alternative) => Object.keys(alternative).length === 0);
	const needed = operation.security.length > 0 && !optional;
	const plan = await leastPlan(target, operation);
	const stranger = await ask(target, plan, 'nobody');
	// An operation that needs none may still say 401 of something else: of a password in its body.
	const refused = unauthenticated.includes(stranger.status) && !(String(stranger.status) in operation.answers);
	if (!needed) failures.push(...told(target, 'Without credentials, which it does not need', stranger, ...(refused ? ['It must not be refused.'] : [])));
	else {
		failures.push(
			...told(target, 'Without credentials', stranger, ...unless(stranger.status, unauthenticated), ...challenged(stranger.exchange.response.headers))
		);
		const unread = { ...plan, body: plan.body && { ...plan.body, value: { galleyUndeclared: true } } };
		const early = await ask(target, unread, 'nobody');
		failures.push(...told(target, 'Without credentials, and with a body that is not in order', early, ...unless(early.status, unauthenticated)));
	}
	if (needed && (await target.credentials('intruder', operation))) {
		const heard = await ask(target, plan, 'intruder');
		failures.push(...told(target, 'With bad credentials', heard, ...unless(heard.status, unauthenticated), ...challenged(heard.exchange.response.headers)));
	}
	if (needed && (await target.credentials('unscoped', operation))) {
		const heard = await ask(target, plan, 'unscoped');
		failures.push(...told(target, 'With credentials that lack the scope', heard, ...unless(heard.status, [403])));
	}
	return failures;
}

/** RFC 9110, section 15.5.2. */
function challenged(headers: Headers): string[] {
	return headers.has('www-authenticate') ? [] : ['A 401 must have WWW-Authenticate.'];
}
