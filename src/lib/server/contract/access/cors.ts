import type { Contract, Operation } from '../contract.ts';
import { match } from '../match.ts';
import type { Reply, Wire } from '../wire.ts';

/** For how long browsers keep what a preflight said, in seconds. */
const maxAge = '3600';

interface Policy {
	contract: Contract;
	/** As browsers send them: scheme, host and port. */
	corsOrigins: readonly string[];
}

/**
 * What pages of other origins may do (WHATWG Fetch, section 3.2), told from the contract. Where no origin is allowed,
 * CORS is never mentioned. Cookies stay out: there is no `Access-Control-Allow-Credentials`.
 */
export function allowOrigin({ corsOrigins: origins, contract }: Policy, wire: Wire, operation: Operation | null, reply: Reply): Reply {
	if (origins.length === 0) return reply;
	const { headers } = reply;
	headers.vary = [headers.vary ?? [], 'Origin'].flat().join(', ');
	const origin = wire.header('origin');
	if (origin === null || !origins.includes(origin)) return reply;
	headers['access-control-allow-origin'] = origin;
	const asked = wire.method === 'OPTIONS' ? wire.header('access-control-request-method') : null;
	if (asked === null) headers['access-control-expose-headers'] = exposed(operation, contract);
	else if (reply.status === 204 && operation === null) Object.assign(headers, preflight(contract, wire, asked));
	return reply;
}

function preflight(contract: Contract, wire: Wire, asked: string): Record<string, string> {
	const found = match(contract, asked, wire.path);
	const { methods } = match(contract, '', wire.path) as { methods: string[] };
	const implied = ['HEAD', 'OPTIONS'];
	const headers = found.found === 'operation' ? taken(found.operation) : '';
	return {
		'access-control-allow-methods': methods.filter((method) => !implied.includes(method)).join(', '),
		...(headers === '' ? {} : { 'access-control-allow-headers': headers }),
		'access-control-max-age': maxAge
	};
}

/** The headers that a request to the operation may have. */
function taken({ parameters, body, credentials, answers }: Operation): string {
	const declared = parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name);
	const keys = credentials.filter((name) => name !== 'cookie');
	const names = [...declared, ...(body ? ['content-type'] : []), ...keys, ...(answers['206'] ? ['range', 'if-range'] : [])];
	return [...new Set(names.map((name) => name.toLowerCase()))].join(', ');
}

/** The headers that scripts may read: those that the contract declares for any answer, and those that the engine adds. */
function exposed(operation: Operation | null, contract: Contract): string {
	const answers = Object.values(operation?.answers ?? {});
	const ranges = operation?.answers['206'] ? ['accept-ranges', 'content-range'] : [];
	const limits = (operation ?? contract).rateLimit ? ['ratelimit', 'ratelimit-policy'] : [];
	const own = [...ranges, ...limits, ...Object.keys(operation?.notice ?? {}), ...(operation?.keyed ? ['idempotency-replayed'] : [])];
	const names = [...answers.flatMap(({ headers }) => headers.declared), ...own, 'request-id', 'allow', 'www-authenticate', 'retry-after'];
	return [...new Set(names)].filter((name) => name !== 'set-cookie').join(', ');
}
