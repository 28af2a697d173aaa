import type { Operation } from '../document/document.ts';
import { isJson, ownerOf } from '../exchange/exchange.ts';
import { write, type Sent } from '../requests/request.ts';
import { ask, credentialsOf, send, told, unless, type Heard } from './ask.ts';
import { leastPlan } from './plan.ts';
import { oddBodies } from './odd-bodies.ts';
import { statusesOf, type Target } from './target.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY'];

/** What HTTP asks of every operation, whatever it is for (RFC 9110). */
export async function keepsProtocol(target: Target, operation: Operation): Promise<string[]> {
	const failures: string[] = [];
	const check = (what: string, heard: Heard, ...more: string[]) => void failures.push(...told(target, what, heard, ...more));
	const statuses = statusesOf(target);
	const plan = await leastPlan(target, operation);
	const credentials = await credentialsOf(target, operation, 'insider');
	const request = write(target.contract, plan, credentials);
	await wrongMethods(target, request, check);
	if (operation.method === 'GET') await head(target, operation, check);
	if (offersContent(operation)) {
		const heard = await ask(target, plan, 'insider', { accept: 'application/x-galley-nothing' });
		check('A form that is not offered', heard, ...unless(heard.status, statuses.notAcceptable));
		for (const accept of ['*/*', 'application/x-nothing;q=0.9, */*;q=0.1', ''])
			check(`\`Accept: ${accept}\``, await ask(target, await leastPlan(target, operation), 'insider', { accept }));
	}
	if (plan.body) await bodies(target, operation, check);
	return failures;
}

type Check = (what: string, heard: Heard, ...more: string[]) => void;

async function wrongMethods(target: Target, request: Sent, check: Check): Promise<void> {
	const owner = ownerOf(target.contract, { request: { ...request, method: 'GALLEY' } });
	const declared = 'id' in owner ? [owner.method] : owner.methods;
	const allowed = [...declared, ...(declared.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort();
	for (const method of methods.filter((one) => !allowed.includes(one))) {
		const heard = await send(target, { ...request, method, body: new Uint8Array(), headers: new Headers() });
		const statuses = method === 'TRACE' ? statusesOf(target).trace : [405];
		const allow = heard.status === 405 ? faultsOfAllow(allowed, heard) : [];
		check(`The method ${method}, which the path does not take`, heard, ...unless(heard.status, statuses), ...allow);
	}
	if (declared.includes('OPTIONS')) return;
	const heard = await send(target, { ...request, method: 'OPTIONS', body: new Uint8Array(), headers: new Headers() });
	check('OPTIONS', heard, ...unless(heard.status, [200, 204]), ...faultsOfAllow(allowed, heard));
}

function faultsOfAllow(allowed: string[], { exchange }: Heard): string[] {
	const given = exchange.response.headers
		.get('allow')
		?.split(/\s*,\s*/)
		.sort()
		.join(', ');
	const wanted = [...new Set(allowed)].join(', ');
	return given === wanted ? [] : [`Allow must be ${wanted}; it is ${given ?? 'missing'}.`];
}

/** The headers of a GET, and no body (RFC 9110, section 9.3.2). */
async function head(target: Target, operation: Operation, check: Check): Promise<void> {
	const plan = await leastPlan(target, operation);
	const credentials = await credentialsOf(target, operation, 'insider');
	const request = write(target.contract, plan, credentials);
	const [before, answer] = [await send(target, request), await send(target, { ...request, method: 'HEAD' })];
	// What is answered may have changed between the two.
	const get = before.status === answer.status ? before : await send(target, request);
	const { body, headers } = answer.exchange.response;
	const faults = body.length > 0 ? [`There must be no body; there are ${body.length} bytes.`] : [];
	if (get.status !== answer.status) faults.push(`GET is answered ${get.status}.`);
	for (const name of ['content-type', 'etag', 'vary', 'cache-control', 'link'])
		if (get.exchange.response.headers.get(name) !== headers.get(name)) faults.push(`${name} is not that of GET.`);
	check('HEAD', answer, ...faults);
}

function offersContent({ answers }: Operation): boolean {
	return Object.entries(answers).some(([status, { content }]) => status.startsWith('2') && Object.keys(content).length > 0 && !('*/*' in content));
}

async function bodies(target: Target, operation: Operation, check: Check): Promise<void> {
	const statuses = statusesOf(target);
	const credentials = await credentialsOf(target, operation, 'insider');
	const fresh = async () => write(target.contract, await leastPlan(target, operation), credentials);
	const [type = ''] = Object.keys(operation.body?.content ?? {});
	for (const [what, contentType] of [
		['A body of a type that is not taken', 'application/x-galley-nothing'],
		['A body whose type is no type', 'nonsense'],
		['A body without a type', null]
	] as const) {
		const request = await fresh();
		if (contentType === null) request.headers.delete('content-type');
		else request.headers.set('content-type', contentType);
		const wide = Object.keys(operation.body?.content ?? {}).some((key) => key.startsWith('*/*') || (contentType !== null && key.startsWith('application/*')));
		const heard = await send(target, request);
		check(what, heard, ...(wide ? [] : unless(heard.status, statuses.unsupportedMediaType)));
	}
	const zipped = await fresh();
	zipped.headers.set('content-encoding', 'gzip');
	const heard = await send(target, zipped);
	check('A body in an encoding that is not taken', heard, ...unless(heard.status, statuses.unsupportedMediaType));
	if (!isJson(type.split(';')[0] ?? '')) return;
	for (const { what, bytes, broken } of oddBodies) {
		// No body at all is in order where it is optional.
		if (bytes.length === 0 && !operation.body?.required) continue;
		const odd = await send(target, { ...(await fresh()), body: bytes });
		check(`A body that is ${what}`, odd, ...(broken ? unless(odd.status, statuses.malformedBody) : []));
	}
}

/** A path that no operation takes, and paths that do not decode. Not of one operation: of the whole contract. */
export async function keepsToItsPaths(target: Target): Promise<string[]> {
	const failures: string[] = [];
	const { base, operations } = target.contract;
	const get = operations.find(({ method, path }) => method === 'GET' && path.endsWith('}'));
	const paths = ['/galley-no-such-path', '/%E0%A4%A', '/%00', '/..%2F..%2Fetc', '/constructor', '/__proto__'];
	if (get) paths.push(...['%E0%A4%A', '%00', '..', 'a%2F..'].map((segment) => get.path.replace(/\{[^{}]+\}/g, segment)));
	for (const path of paths)
		for (const method of ['GET', 'POST']) {
			const heard = await send(target, { method, target: `${base}${path}`, headers: new Headers(), body: new Uint8Array() });
			const html = /html/.test(heard.exchange.response.headers.get('content-type') ?? '');
			failures.push(
				...told(target, `${method} ${path}`, heard, ...unless(heard.status, [400, 401, 404, 405, 415]), ...(html ? ['This is a page of HTML.'] : []))
			);
		}
	return failures;
}
