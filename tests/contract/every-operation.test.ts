import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { refusals } from '../support/access.ts';
import { readClaims } from '../support/claims.ts';
import { operations, type Media, type Operation } from '../support/contract-document.ts';
import { faultsOf } from '../support/contract-schemas.ts';
import { exampleRequest, messageOf } from '../support/example-request.ts';
import { expectReplay, takesKey } from '../support/keys.ts';
import { askAsOwner, probes } from '../support/probes.ts';

let galley: CheckedGalley;
/** Nothing is ever made here but an owner. Gives up bodies after a second. */
let empty: CheckedGalley;
/** Lets strangers ask once in a minute. */
let limited: CheckedGalley;
beforeAll(async () => {
	[galley, empty, limited] = await Promise.all([startChecked(), startChecked({ GALLEY_REQUEST_TIMEOUT: '1' }), startChecked({ GALLEY_RATE_LIMIT: '1' })]);
});
afterAll(() => Promise.all([galley, empty, limited].map((one) => one.stop())));

/** Titles of tests that this file makes for each operation; the others are found in the files. */
const made = new Set<string>();
const title = (id: string, status: number, rest: string) => {
	const text = `${id} ${status}: ${rest}`;
	for (const claim of readClaims(text)) made.add(claim);
	return text;
};

for (const operation of operations) {
	const { id, method } = operation;
	describe(id, () => {
		test('has a route file that serves it', () => {
			const file = `src/routes/api${operation.path.replace(/\{(\w+)\}/g, '[$1]')}/+server.ts`;
			expect(readFileSync(file, 'utf8')).toContain(`export const ${method} = operation('${id}'`);
		});

		for (const probe of probes.filter((one) => one.applies(operation)))
			test(title(id, probe.status, probe.says), () => probe.run(operation, probe.status === 404 ? empty : galley));

		if (operation.answers[408])
			test(title(id, 408, 'a body that does not arrive in time is given up'), async () => {
				const { target, headers } = await exampleRequest(operation);
				const chunked = { ...headers, 'transfer-encoding': 'chunked' };
				const { json } = await askAsOwner(empty, operation, target, { headers: chunked, body: '{"', unfinished: true });
				expect(json.type).toBe('/problems/request-timeout');
			});

		test(title(id, 429, 'more than the limit allows is refused, whatever it asks for'), async () => {
			const { target } = await exampleRequest(operation);
			const once = () => limited.send(method, target);
			let refused = await once();
			// A minute may end in between.
			for (let tries = 0; refused.status !== 429 && tries < 3; tries++) refused = await once();
			expect(refused.json).toMatchObject({ type: '/problems/too-many-requests', retryAfter: Number(refused.headers.get('retry-after')) });
			expect(refused.headers.get('ratelimit-policy')).toBe('"default";q=1;w=60');
			expect(refused.headers.get('ratelimit')).toMatch(/^"default";r=0;t=\d+$/);
		});

		if (takesKey(operation)) test('with a key is done once, and answered alike again', () => expectReplay(galley, operation));

		if (operation.security.length === 0)
			test('asks nobody for credentials, and does not mind them', async () => {
				const request = await exampleRequest(operation);
				const { headers } = request;
				const none = await galley.send(method, request.target, messageOf(request));
				const bad = await galley.send(method, request.target, messageOf({ ...request, headers: { ...headers, authorization: 'Bearer gal_wrong' } }));
				expect([none, bad].map(({ text }) => text)).not.toContainEqual(expect.stringMatching(/^\{"type":"\/problems\/credentials-/));
				if (method === 'GET') expect(none.status).toBe(bad.status);
			});

		test('has an example of its request and of each of its responses, and they are valid', () => {
			for (const [type, media] of contentsOf(operation)) {
				const examples = Object.entries(media.examples ?? {});
				expect(examples.length, `examples of ${type}`).toBeGreaterThan(0);
				for (const [name, example] of examples)
					expect(type.endsWith('yaml') ? [] : faultsOf(media.schema ?? true, example.value), `${type} ${name}`).toEqual([]);
			}
			for (const { name, examples, schema } of operation.parameters) for (const example of examples) expect(faultsOf(schema, example), name).toEqual([]);
		});

		test('has a test for each response that the contract declares', () => {
			const missing = Object.keys(operation.answers).filter((status) => status !== 'default' && !tested().has(`${id} ${status}`));
			expect(missing, `Write a test in tests/contract whose title begins with '${id} <status>: '`).toEqual([]);
		});
	});
}

test('no test claims what the contract does not declare', () => {
	const declared = new Set(operations.flatMap(({ id, answers }) => Object.keys(answers).map((status) => `${id} ${status}`)));
	expect([...tested()].filter((claim) => !declared.has(claim))).toEqual([]);
});

/** The claims of all titles: those made here, and those that stand in the files. The recorder holds each test to its own. */
function tested(): Set<string> {
	const files = readdirSync('tests/contract').filter((name) => name.endsWith('.test.ts'));
	const titles = files.flatMap((name) =>
		[...readFileSync(`tests/contract/${name}`, 'utf8').matchAll(/^\s*test\(\s*[`'"](.+?: )/gm)].map((found) => found[1] ?? '')
	);
	// Who may do what is a matrix of its own, made from the document as well.
	const matrix = operations.flatMap(refusals).flatMap(readClaims);
	return new Set([...made, ...matrix, ...titles.flatMap(readClaims)]);
}

function contentsOf({ body, answers }: Operation): [string, Media][] {
	return [body?.content ?? {}, ...Object.values(answers).map(({ content }) => content)].flatMap((content) => Object.entries(content));
}
