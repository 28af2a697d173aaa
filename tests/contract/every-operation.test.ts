import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChecked, type CheckedGalley } from '../support/checked-galley.ts';
import { readClaims } from '../support/claims.ts';
import { follow, needsCredentials, operations, type Media, type Operation } from '../support/contract-document.ts';
import { faultsOf } from '../support/contract-schemas.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

/** Where the operation is, with the contract's own examples in the place of parameters. */
function addressOf({ path, parameters }: Operation): string {
	const example = (name: string) => String(parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.example);
	return `/api${path.replace(/\{(\w+)\}/g, (_, name: string) => example(name))}`;
}

/** Titles of tests that this file makes for each operation; the others are found in the files. */
const made = new Set<string>();
const title = (id: string, status: number, rest: string) => {
	const text = `${id} ${status}: ${rest}`;
	for (const claim of readClaims(text)) made.add(claim);
	return text;
};

for (const operation of operations) {
	const { id, method } = operation;
	const address = addressOf(operation);
	describe(id, () => {
		test('has a route file that serves it', () => {
			const file = `src/routes/api${operation.path.replace(/\{(\w+)\}/g, '[$1]')}/+server.ts`;
			expect(readFileSync(file, 'utf8')).toContain(`export const ${method} = operation('${id}'`);
		});

		test(title(id, 400, 'an undeclared query parameter is refused'), async () => {
			const { json } = await galley.sendAsOwner(method, `${address}?undeclared=1`);
			expect(json).toMatchObject({ type: '/problems/invalid-parameters', errors: [{ parameter: 'undeclared', in: 'query' }] });
		});

		if (offersContent(operation))
			test(title(id, 406, 'a form that is not offered is refused'), async () => {
				const { json } = await galley.sendAsOwner(method, address, { headers: { accept: 'application/x-nothing' } });
				expect(json.type).toBe('/problems/not-acceptable');
			});

		if (needsCredentials(operation))
			test(title(id, 401, 'it does nothing without credentials'), async () => {
				const { json, headers } = await galley.send(method, address);
				expect(json.type).toBe('/problems/credentials-missing');
				expect(headers.get('www-authenticate')).toMatch(/^Bearer /);
			});

		if (operation.security.length > 0)
			test(title(id, 401, 'bad credentials are refused'), async () => {
				const { json } = await galley.send(method, address, { headers: { authorization: 'Bearer gal_0000000000000000000000000000000' } });
				expect(json.type).toBe('/problems/credentials-invalid');
			});
		else
			test('asks nobody for credentials, and does not mind them', async () => {
				const [none, bad] = [await galley.send(method, address), await galley.send(method, address, { headers: { authorization: 'Bearer gal_wrong' } })];
				expect([none.status, bad.status]).toEqual([200, 200]);
			});

		test('has an example of its request and of each of its responses, and they are valid', () => {
			for (const [type, media] of contentsOf(operation)) {
				const examples = Object.entries(media.examples ?? {});
				expect(examples.length, `examples of ${type}`).toBeGreaterThan(0);
				for (const [name, example] of examples)
					expect(type.endsWith('yaml') ? [] : faultsOf(media.schema ?? {}, follow(example).value), `${type} ${name}`).toEqual([]);
			}
			for (const { name, example, schema = {} } of operation.parameters.filter((parameter) => parameter.example !== undefined))
				expect(faultsOf(schema, example), name).toEqual([]);
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
	return new Set([...made, ...titles.flatMap(readClaims)]);
}

function offersContent({ answers }: Operation): boolean {
	return Object.entries(answers).some(([status, answer]) => status.startsWith('2') && answer.content !== undefined);
}

function contentsOf({ body, answers }: Operation): [string, Media][] {
	return [body?.content ?? {}, ...Object.values(answers).map(({ content = {} }) => content)].flatMap((content) => Object.entries(content));
}
