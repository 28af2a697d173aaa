import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { OutgoingError } from './outgoing-error.ts';
import { isPublic, type Policy } from './policy.ts';

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<string[]>;

const resolver = new dns.promises.Resolver({ timeout: 2000, tries: 2 });

/**
 * Asks the name servers without `getaddrinfo`: that one occupies a thread of Node's four for as long as a name server
 * likes, and with it files and passwords. What only the machine itself knows (`/etc/hosts`), it is asked for after all.
 */
export const resolveName: Resolve = async (name) => {
	const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
	const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
	if (found.length > 0) return found;
	if (answers.some(({ status, ...answer }) => status === 'rejected' && 'reason' in answer && codeOf(answer.reason) === 'ETIMEOUT'))
		throw new OutgoingError('unreachable', `The name ${name} could not be looked up in time.`);
	return (await dns.promises.lookup(name, { all: true })).map(({ address }) => address);
};

/** For sockets: what a name resolves to is checked at the moment of connecting, so it cannot change in between. */
export function guardedLookup(policy: Policy, resolve: Resolve): LookupFunction {
	return (name, options, done) => {
		const choose = (addresses: string[]) => {
			if (!policy.allowPrivate && !addresses.every(isPublic))
				throw new OutgoingError('refused', `The name ${name} leads to an address that is not of the public internet. Use another one.`);
			const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
			const wanted = all.filter(({ family }) => (options.family !== 4 && options.family !== 6 ? true : family === options.family));
			const [first] = wanted;
			if (!first) throw new OutgoingError('unreachable', `There is no address for the name ${name}.`);
			return { first, wanted };
		};
		resolve(name)
			.then(choose)
			.then(
				({ first, wanted }) => (options.all ? done(null, wanted) : done(null, first.address, first.family)),
				(error: unknown) => done(error instanceof Error ? error : new Error(String(error)), '')
			);
	};
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}
