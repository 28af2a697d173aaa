import type { Verify } from '../../../src/lib/server/contract/authenticate.ts';
import type { Operation } from '../../../src/lib/testing/document/document.ts';
import type { Who } from '../../../src/lib/testing/suite/target.ts';

/** Whose credential it is, by scheme; `stranger` has none that is good. */
const verify =
	(good: string, scopes: string[] = []): Verify<string> =>
	async (credential) => {
		if (credential === `${good}-without`) return { actor: good, scopes: [], roles: [] };
		return credential === good ? { actor: good, scopes, roles: [] } : null;
	};

export const verifiers: Record<string, Verify<string>> = {
	'depot-key': verify('key-of-depot'),
	'kiosk-key': verify('key-of-kiosk'),
	counter: verify('key-of-counter'),
	courier: verify('courier-token'),
	clerk: { basic: async ({ user, password }) => (user === 'clerk' && password === 'pass:wörd' ? { actor: 'clerk', scopes: [], roles: [] } : null) },
	scanner: { verify: async (ticket) => (ticket === 'ticket="7"' ? { actor: 'scanner', scopes: [], roles: [] } : null), challenge: () => 'nonce="1"' },
	partner: verify('partner-token', ['parcels.send', 'tariffs.own']),
	staff: verify('staff-token', ['parcels.see', 'parcels.remove'])
};

type Carries = 'good' | 'bad' | 'without';

const basic = (user: string) => `Basic ${Buffer.from(`${user}:pass:wörd`).toString('base64')}`;

/** How each scheme is carried. A name that begins with `?` is one of the query. */
const carriers: Record<string, (how: Carries) => Record<string, string>> = {
	'depot-key': (how) => ({ 'x-depot-key': said('key-of-depot', how) }),
	'kiosk-key': (how) => ({ '?kiosk': said('key-of-kiosk', how) }),
	counter: (how) => ({ cookie: `counter_session=${said('key-of-counter', how)}` }),
	courier: (how) => ({ authorization: `Bearer ${said('courier-token', how)}` }),
	clerk: (how) => ({ authorization: basic(how === 'good' ? 'clerk' : 'nobody') }),
	scanner: (how) => ({ authorization: `Scanner-Ticket ticket="${how === 'good' ? 7 : 8}"` }),
	partner: (how) => ({ authorization: `Bearer ${said('partner-token', how)}` }),
	staff: (how) => ({ authorization: `bearer ${said('staff-token', how)}` })
};

function said(good: string, how: Carries): string {
	return how === 'good' ? good : how === 'bad' ? 'stolen' : `${good}-without`;
}

/** The credentials of these schemes. */
export function carry(schemes: string[], origin: string, how: Carries = 'good'): Record<string, string> {
	const parts = schemes.map((scheme) => carriers[scheme]?.(how) ?? {});
	// A page of the depot's own: cookies alone are not enough where something is changed.
	return Object.assign({}, ...parts, schemes.includes('counter') ? { origin } : {}) as Record<string, string>;
}

/** Who the suite asks for: the alternatives of an operation take turns. */
export function credentialsFor(origin: string) {
	let turn = 0;
	return async (who: Exclude<Who, 'nobody'>, { security }: Operation): Promise<Record<string, string> | null> => {
		const alternatives = security.filter((one) => Object.keys(one).length > 0 && (who !== 'unscoped' || Object.values(one).flat().length > 0));
		const alternative = alternatives[turn++ % alternatives.length];
		if (!alternative) return null;
		return carry(Object.keys(alternative), origin, who === 'insider' ? 'good' : who === 'intruder' ? 'bad' : 'without');
	};
}
