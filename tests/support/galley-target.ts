import { sendTo } from '../../src/lib/testing/exchange/send.ts';
import type { Exchange } from '../../src/lib/testing/exchange/exchange.ts';
import type { Operation } from '../../src/lib/testing/document/document.ts';
import type { Target, Who } from '../../src/lib/testing/suite/target.ts';
import { contract } from './contract-document.ts';
import { faultsEverywhere } from './contract-rules.ts';
import { cookieOf } from './credentials.ts';
import type { Galley } from './galley.ts';
import { newPerson, signIn, type Person } from './people.ts';
import { inhabitants } from './inhabitants.ts';

/** Galley as the generated suite sees it: every refusal has one status, and says what it refuses. */
export function galleyTarget(galley: Galley, observe: (exchange: Exchange) => void = () => undefined): Target {
	const known = inhabitants(galley);
	let owner: Promise<Person> | undefined;
	const insider = async (operation: Operation): Promise<Record<string, string>> => {
		if (takesKeys(operation)) return { authorization: `Bearer ${galley.key}` };
		owner ??= newPerson(galley, 'owner');
		const { email, cookie } = await owner;
		// Signing out, a new password: what such an operation does must not reach the next request.
		return { cookie: operation.method === 'GET' ? cookie : await signIn(galley, email), origin: galley.url };
	};
	const others: Record<Exclude<Who, 'nobody' | 'insider'>, (operation: Operation) => Promise<Record<string, string> | null>> = {
		intruder: async (operation): Promise<Record<string, string>> =>
			takesKeys(operation) ? { authorization: `Bearer gal_${'0'.repeat(32)}` } : { cookie: `galley_session=${'0'.repeat(40)}`, origin: galley.url },
		unscoped: async (operation) => {
			const scopes = operation.security.flatMap((alternative) => Object.values(alternative).flat());
			return scopes.length > 0 && takesKeys(operation) ? { authorization: `Bearer ${await known.keyWithout(scopes)}` } : null;
		}
	};
	return {
		contract,
		origin: galley.url,
		send: (request) => sendTo(galley.url, request),
		credentials: (who, operation) => (who === 'insider' ? insider(operation) : others[who](operation)),
		known: (operation) => known.valuesFor(operation),
		// It is refused before anything is fetched. Where a fetch may go has tests of its own.
		only: ({ id }, key) => (id === 'previewLink' && key === 'query url' ? [`${galley.url}/`] : undefined),
		statuses: {
			invalidBody: [422],
			malformedBody: [400],
			invalidParameter: [400],
			invalidPath: [400, 404],
			unauthenticated: [401],
			preconditionRequired: [428],
			trace: [405]
		},
		faultsIn: ({ headers, body }) => {
			if (!headers.get('content-type')?.startsWith('application/problem+json')) return null;
			const { errors } = JSON.parse(Buffer.from(body).toString()) as { errors?: { pointer?: string; parameter?: string; keyword: string }[] };
			return errors ?? [];
		},
		mayRefuse,
		rules: faultsEverywhere,
		observe
	};
}

/** A cursor is made by the server: what only looks like one is refused. So is what is no mail address, with a problem of its own. */
function mayRefuse(_operation: Operation, { request, response }: Exchange): boolean {
	if (response.status !== 400) return false;
	const { type } = JSON.parse(Buffer.from(response.body).toString()) as { type: string };
	return type === '/problems/invalid-address' || new URL(request.target, 'http://localhost').searchParams.has('cursor');
}

function takesKeys({ security }: Operation): boolean {
	return security.some((alternative) => Object.keys(alternative).some((scheme) => cookieOf(scheme) === null));
}
