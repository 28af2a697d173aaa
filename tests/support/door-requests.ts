import type { Operation } from './contract-document.ts';
import { cookieOf, schemesOf } from './credentials.ts';
import type { Doors } from './doors.ts';
import { friend } from './doors.ts';
import { exampleRequest, type ExampleRequest } from './example-request.ts';
import { readAnswer, speak, write } from './raw.ts';

/** By what is odd about them. */
export type Requests = Record<string, Uint8Array>;

/** The example of an operation, with what there is in the place of its path's parameters, and an owner's credentials. */
async function example(doors: Doors, operation: Operation, type?: string): Promise<ExampleRequest & { lines: string[]; own: string[] }> {
	const known = doors.known.get(operation.id) ?? {};
	const parameters = operation.parameters.map((one) => (`path ${one.name}` in known ? { ...one, examples: [known[`path ${one.name}`]] } : one));
	const request = await exampleRequest({ ...operation, parameters }, type);
	const [scheme] = schemesOf(operation);
	const own =
		scheme !== undefined && cookieOf(scheme) !== null
			? [`Cookie: ${doors.cookie}`, 'Origin: http://localhost:3000']
			: [`Authorization: Bearer ${doors.node.key}`];
	return { ...request, own, lines: Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`) };
}

/** Requests that change nothing, whichever operation they are for. */
export async function harmless(doors: Doors, operation: Operation): Promise<Requests> {
	const { method, target, lines, own, body } = await example(doors, operation);
	const all = [...own, ...lines];
	const query = target.includes('?') ? '&' : '?';
	return {
		'of a stranger': write(method, target, lines, body),
		'with a bad key': write(method, target, [...lines, 'Authorization: Bearer gal_wrong'], body),
		'with another scheme': write(method, target, [...lines, 'Authorization: Basic YTpi'], body),
		'with a bad cookie': write(method, target, [...lines, 'Cookie: a=b; galley_session=wrong'], body),
		'with a cookie, of another site': write(method, target, [...lines, `Cookie: ${doors.cookie}`, 'Origin: https://evil.example'], body),
		'with a cookie, of no origin': write(method, target, [...lines, `Cookie: ${doors.cookie}`, 'Sec-Fetch-Site: cross-site'], body),
		'with an undeclared parameter': write(method, `${target}${query}undeclared=1`, all, body),
		'with escapes that are broken': write(method, `${target}${query}%zz=%&a=%E0%A4%A`, all, body),
		'with a query that URLs escape': write(method, `${target}${query}a="<>'|{}\`^\\[]`, all, body),
		'with a form that is not offered': write(method, target, [...all, 'Accept: application/x-nothing'], body),
		'with two lines of Accept': write(method, target, [...all, 'Accept: application/x-nothing', 'Accept: application/x-less;q=0.5'], body),
		'under the path of nothing': write(method, `${target.split('?')[0]}/nothing/nothing`, all, body),
		'with a slash at its end': write(method, `${target.split('?')[0]}/`, all, body),
		'with an escaped letter': write(
			method,
			target.replace(/^\/api\/./, (start) => `/api/%${start.charCodeAt(5).toString(16)}`),
			all,
			body
		),
		'by the options of a friend': write('OPTIONS', target, [`Origin: ${friend}`, `Access-Control-Request-Method: ${method}`]),
		'by the options of a foe': write('OPTIONS', target, ['Origin: https://evil.example', `Access-Control-Request-Method: ${method}`]),
		'by options alone': write('OPTIONS', target),
		...Object.fromEntries(
			['TRACE', 'QUERY', 'PROPFIND', 'LINK', 'PURGE'].map((other) => [`by ${other}`, write(other, target, all, other === 'QUERY' ? '{}' : '')])
		)
	};
}

/** Of an operation that reads: all that may be said beside its address. */
export async function readings(doors: Doors, operation: Operation): Promise<Requests> {
	const { method, target, lines, own } = await example(doors, operation);
	const all = [...own, ...lines];
	const ask = (extra: string[], how = method) => write(how, target, [...all, ...extra]);
	const { answer } = readAnswer(await speak(doors.node.url, ask([]), 300));
	const etag = answer.lines.find((line) => /^etag: /i.test(line))?.slice('etag: '.length) ?? '"none"';
	const offered = Object.entries(operation.answers).flatMap(([status, { content }]) => (status.startsWith('2') ? Object.keys(content) : []));
	// A stream of events never ends.
	const types = offered.filter((type) => type !== 'text/event-stream');
	return {
		'as it is': ask([]),
		'for its head': ask([], 'HEAD'),
		'of HTTP 1.0': write(method, target, all, '', '1.0'),
		'with a fragment': write(method, `${target}#fragment`, all),
		'by a whole URL': write(method, `http://localhost:3000${target}`, all),
		'under an escaped base': write(method, target.replace('/api', '/%61p%69'), all),
		'with dot segments': write(method, target.replace('/api/', '/api/x/../%2E/'), all),
		'with a body that nobody reads': write(method, target, [...all, 'Content-Type: application/json'], '{}'),
		'of a friend': ask([`Origin: ${friend}`]),
		'with what is known': ask([`If-None-Match: W/"0", ${etag}`]),
		'with what is known, for its head': ask([`If-None-Match: ${etag}`], 'HEAD'),
		'with what is known by another': ask(['If-None-Match: "other"']),
		'for its first bytes': ask(['Range: bytes=0-9']),
		'for its last bytes': ask(['Range: bytes=-5', `If-Range: ${etag}`]),
		'for bytes that are not there': ask(['Range: bytes=99999999-']),
		'with a trace': ask(['Traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01']),
		'with two session cookies': write(method, target, [...lines, `Cookie: ${doors.cookie}`, 'Cookie: galley_session=other']),
		...Object.fromEntries(types.map((type) => [`for ${type}`, ask([`Accept: ${type}`])])),
		...Object.fromEntries(types.map((type) => [`for the head of ${type}`, ask([`Accept: ${type}`], 'HEAD')]))
	};
}

/** Bodies that no operation takes. */
export async function badBodies(doors: Doors, operation: Operation): Promise<Requests> {
	const { method, target, lines, own } = await example(doors, operation);
	const all = [...own, ...lines];
	const untyped = [...own, ...lines.filter((line) => !/^content-type:/i.test(line))];
	const bodies = {
		'that is no JSON': '{bad',
		'that is null': 'null',
		'that is a list': '[]',
		'with a name twice': '{"a":1,"a":2}',
		'that is no UTF-8': Buffer.from([0x22, 0xff, 0x22])
	};
	const none = {
		'without a body': write(method, target, all),
		'with an empty body': write(method, target, [...all, 'Content-Length: 0']),
		'with an empty body in chunks': write(method, target, [...all, 'Transfer-Encoding: chunked'], '0\r\n\r\n')
	};
	const conditions = {
		'without its conditions': write(method, target, [...own, ...lines.filter((line) => !/^if-match:/i.test(line))], '{}'),
		'with stale conditions': write(method, target, [...all.filter((line) => !/^if-match:/i.test(line)), 'If-Match: "stale", W/"0"'], '{}'),
		'with broken conditions': write(method, target, [...all.filter((line) => !/^if-match:/i.test(line)), 'If-Match: stale'], '{}')
	};
	return {
		...(operation.body?.required ? none : {}),
		...Object.fromEntries(Object.entries(bodies).map(([what, body]) => [`with a body ${what}`, write(method, target, all, body)])),
		'with a body without a type': write(method, target, untyped, '{}'),
		'with a body of another type': write(method, target, [...untyped, 'Content-Type: application/x-nothing'], 'nothing'),
		'with a body of two types': write(method, target, [...untyped, 'Content-Type: a/b', 'Content-Type: application/json'], '{}'),
		'with a body in another alphabet': write(method, target, [...untyped, 'Content-Type: application/json; charset=utf-16'], '{}'),
		'with a packed body': write(method, target, [...all, 'Content-Encoding: gzip'], 'nothing'),
		'that announces too much': write(method, target, [...all, `Content-Length: ${operation.maxBytes + 1}`], '{'),
		'that sends too much': write(method, target, [...all, 'Transfer-Encoding: chunked'], chunk(' '.repeat(operation.maxBytes + 1))),
		...(lines.some((line) => /^if-match:/i.test(line)) ? conditions : {})
	};
}

/** What an operation is for, in the ways in which it can be said. Each does something in both servers. */
export async function effects(doors: Doors, operation: Operation): Promise<Requests> {
	const { method, target, lines, own, body } = await example(doors, operation);
	const all = [...own, ...lines];
	const keyed = operation.parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key') ? [...all, 'Idempotency-Key: "of both"'] : all;
	const types = Object.keys(operation.body?.content ?? {}).slice(1);
	const others = await Promise.all(types.map(async (type) => [type, await example(doors, operation, type)] as const));
	return {
		'as it is': write(method, target, all, body),
		again: write(method, target, all, body),
		'with a key': write(method, target, keyed, body),
		'with the key again': write(method, target, keyed, body),
		...(body === undefined ? {} : { 'in one chunk': write(method, target, [...all, 'Transfer-Encoding: chunked'], chunk(body)) }),
		...Object.fromEntries(others.map(([type, other]) => [`of ${type}`, write(method, target, [...own, ...other.lines], other.body)])),
		'with what is known': write(method, target, [...all, 'If-None-Match: *'], body),
		'of HTTP 1.0': write(method, target, all, body, '1.0'),
		'of a friend': write(method, target, [...lines, `Authorization: Bearer ${doors.node.key}`, `Origin: ${friend}`], body)
	};
}

function chunk(body: string | Uint8Array): Buffer {
	const bytes = Buffer.from(body);
	return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')]);
}
