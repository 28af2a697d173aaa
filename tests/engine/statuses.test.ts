import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import type { Result } from '../../src/lib/server/contract/encode.ts';
import { Fault } from '../../src/lib/server/contract/fault.ts';
import { documentOf, json, operationOf } from './support/document.ts';
import { errors as library } from './support/errors.ts';
import { host, readAll } from './support/host.ts';

const named = (name: string) => ({ description: name, content: json({ type: 'object', required: [name], properties: { [name]: { type: 'integer' } } }) });
const responses = {
	'201': named('made'),
	'2XX': { ...named('fine'), headers: { 'X-Count': { required: true, schema: { type: 'integer' } } } },
	'4XX': named('wrong'),
	default: named('other')
};
const get = (more: Json = {}) => operationOf('get-thing', { responses, ...more });

let answer: Result | Error;
const handlers = {
	'get-thing': async () => {
		if (answer instanceof Error) throw answer;
		return answer;
	}
};
const document = documentOf({ '/things': { get: get() } });
const checked = await host(document, handlers, { validateResponses: true });
const plain = await host(document, handlers);

/** The status and the body of what is sent, or what was reported. */
async function sent(result: Result | Error, { ask, reports } = checked, headers = {}) {
	answer = result;
	const before = reports.length;
	const reply = await ask('GET', '/things', { headers });
	return reports.length > before ? String(reports[before]) : `${reply.status} ${reply.body === null ? '' : await readAll(reply)}`.trim();
}
const body = { made: 1, fine: 1, wrong: 1, other: 1 };
const counted = { headers: { 'x-count': 1 } };

describe('What is declared for a status', () => {
	test.each<[number, string, object]>([
		[201, '{"made":1}', {}],
		[200, '{"fine":1}', counted],
		[226, '{"fine":1}', counted],
		[404, '{"wrong":1}', {}],
		[499, '{"wrong":1}', {}],
		[503, '{"other":1}', {}],
		[302, '{"other":1}', {}]
	])('is the code, else its hundred, else the default: %i is answered with %s.', async (status, text, more) => {
		expect(await sent({ status, ...more, body }, plain)).toBe(`${status} ${text}`);
	});

	test('is what handlers are held to, in development, with its headers.', async () => {
		expect(await sent({ status: 201, body: { made: 1 } })).toBe('201 {"made":1}');
		expect(await sent({ status: 201, body: { fine: 1 } })).toContain('`body/made` is missing');
		expect(await sent({ status: 202, ...counted, body: { made: 1 } })).toContain('`body/fine` is missing');
		expect(await sent({ status: 202, body: { fine: 1 } })).toContain('get-thing answered 202 without the header x-count');
		expect(await sent({ status: 202, headers: { 'x-count': 'many' }, body: { fine: 1 } })).toContain('`headers/x-count` must be an integer');
		expect(await sent({ status: 409, body: { wrong: 'x' } })).toContain('`body/wrong` must be an integer');
		expect(await sent({ status: 500, body: { wrong: 1 } })).toContain('`body/other` is missing');
	});

	test('has no content where a status cannot have any.', async () => {
		expect(await sent({ status: 204, ...counted })).toBe('204');
		expect(await sent({ status: 204 })).toContain('without the header x-count');
		expect(await sent({ status: 205, ...counted, body: { fine: 1 } })).toContain('get-thing answered 205 with content that the contract does not declare');
		expect(await sent({ status: 304 })).toBe('304');
	});

	test('is nothing where it has no key of its own.', async () => {
		const { '4XX': _, default: __, ...rest } = responses;
		const narrow = await host(documentOf({ '/things': { get: get({ responses: rest }) } }), handlers);
		expect(await sent({ status: 404, body }, narrow)).toContain('get-thing answered 404, which the contract does not declare.');
	});
});

describe('What the app’s errors look like', () => {
	const error = { type: 'object', required: ['error'], properties: { error: { type: 'object', additionalProperties: true } } };
	const errors = {
		'200': { description: 'Fine.' },
		'4XX': { description: 'Wrong.', content: json(error) },
		default: { description: 'Else.', content: json(error) }
	};

	test('is held to the contract in development: to the code, its hundred or the default.', async () => {
		const good = await host(documentOf({ '/things': { get: get({ responses: errors }) } }), handlers, { validateResponses: true });
		expect(await sent(new Fault('not-found', 'Gone.'), good)).toContain('404 {"error"');
		expect(await sent(new Fault('what', 'Gone.'), good)).toContain('500 {"error"');
		expect(await sent(new Fault('not-found', 'Gone.'))).toContain('get-thing answers 404 not as the contract says: `body/wrong` is missing');
	});

	test('is of a media type that the contract has.', async () => {
		const render = (...all: Parameters<typeof library.render>) => ({ ...library.render(...all), type: 'application/vnd.error+json' });
		const options = { validateResponses: true, errors: { ...library, render } };
		const other = await host(documentOf({ '/things': { get: get({ responses: errors }) } }), handlers, options);
		expect(await sent(new Fault('not-found', 'Gone.'), other)).toContain(
			"get-thing answers 404 as 'application/vnd.error+json', which the contract does not declare."
		);
	});

	test('is a text or nothing at all, if the contract says so.', async () => {
		const declared = {
			'404': { description: 'Gone.', content: { 'text/plain': { schema: { type: 'string', maxLength: 10 } } } },
			'409': { description: 'No.' }
		};
		const render = ({ problem, message }: Fault) =>
			problem === 'not-found' ? { status: 404, type: 'text/plain; charset=utf-8', body: message } : { status: problem === 'on-loan' ? 409 : 500, type: null };
		const options = { validateResponses: true, errors: { ...library, render } };
		const bare = await host(documentOf({ '/things': { get: get({ responses: declared }) } }), handlers, options);
		expect(await sent(new Fault('not-found', 'Gone.'), bare)).toBe('404 Gone.');
		expect(await sent(new Fault('not-found', 'Gone for good.'), bare)).toContain('`body` must have at most 10 characters');
		expect(await sent(new Fault('on-loan', ''), bare)).toBe('409');
	});

	test('may be returned by a handler as well: nothing is made of it.', async () => {
		const good = await host(documentOf({ '/things': { get: get({ responses: errors }) } }), handlers, { validateResponses: true });
		expect(await sent({ status: 410, body: { error: { code: 'gone' } } }, good)).toBe('410 {"error":{"code":"gone"}}');
	});
});

test('Where only the default is declared, it is what success looks like, and what is negotiated.', async () => {
	const content = { ...json({ type: 'object' }), 'text/plain': { schema: { type: 'string' } } };
	const one = await host(documentOf({ '/things': { get: get({ responses: { default: { description: 'All.', content } } }) } }), handlers);
	expect(await sent({ status: 200, body: 'x' }, one, { accept: 'text/plain' })).toBe('200 x');
	answer = { status: 200, body: {} };
	expect((await one.ask('GET', '/things', { headers: { accept: 'image/png' } })).status).toBe(406);
});

test('An answer that links to others is hosted; links are for clients.', async () => {
	const linked = { '204': { description: 'Done.', links: { next: { operationId: 'get-thing' } } } };
	const one = await host(documentOf({ '/things': { get: get({ responses: linked }) } }), handlers);
	expect(await sent({ status: 204 }, one)).toBe('204');
});
