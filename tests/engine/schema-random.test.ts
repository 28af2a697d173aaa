import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { compile } from '../../src/lib/server/contract/compile/compile.ts';
import { Refusal, type Document, type Json } from '../../src/lib/server/contract/compile/document.ts';
import { bodyDocument, documentOf, json, operationOf } from './support/document.ts';
import { load } from './support/host.ts';
import { interpret } from './support/interpret.ts';
import { worldOf } from './support/random.ts';

// Another seed is another thousand comparisons: `SEED=7 vitest run tests/engine/schema-random.test.ts`.
const seed = Number(process.env.SEED ?? 20260101);
const count = 60;
const values = 40;
const names = ['X', 'Y', 'Z'];
const { schema, value } = worldOf(
	seed,
	names.map((name) => `#/components/schemas/${name}`)
);

const compiles = (document: Document) => {
	try {
		compile(document);
		return true;
	} catch (error) {
		// Schemas that lead back to themselves, say.
		if (error instanceof Refusal) return false;
		throw error;
	}
};

function until<T>(make: () => T, fits: (made: T) => boolean): T {
	for (;;) {
		const made = make();
		if (fits(made)) return made;
	}
}

const all = { properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }])) };
const schemas = until(
	() => Object.fromEntries(names.map((name) => [name, schema(2)])) as Record<string, Json>,
	(made) => compiles(bodyDocument(all, {}, { schemas: made }))
);
const made = Array.from({ length: count }, () =>
	until(
		() => schema(3) as Json,
		(one) => compiles(bodyDocument(one, {}, { schemas }))
	)
);
const document = documentOf(
	Object.fromEntries(
		made.map((one, index) => [
			`/${index}`,
			{
				put: operationOf(`put-${index}`, { requestBody: { content: json(one) } }),
				get: operationOf(`get-${index}`, { responses: { '200': { content: json(one) } } })
			}
		])
	),
	{ schemas }
);
const contract = await load(document);
const checks = await contract.loadAnswerChecks();

test.each(made.map((one, index) => ({ one, index })))(
	`What JSON Schema says of schema $index of seed ${seed} is what the validators say.`,
	async ({ one, index }) => {
		const validation = contract.operations[`put-${index}`]?.body?.content['application/json']?.validation;
		const answer = contract.operations[`get-${index}`]?.answers['200']?.content['application/json'];
		const check = checks[`get-${index} 200 application/json`];
		const thorough = await validation?.thorough();
		for (let n = 0; n < values; n++) {
			const body = value(3);
			const valid = interpret(document, one, body);
			const told = JSON.stringify({ schema: one, schemas, body });
			expect([validation?.check(structuredClone(body)), thorough?.(structuredClone(body))], told).toEqual([valid, valid]);
			// Of answers more is asked, and never less; what passes leaves as it is, but for what nothing declares.
			const sent = check?.({ headers: {}, body });
			if (!valid) expect(sent, told).toBe(false);
			const left: unknown = JSON.parse(JSON.stringify(answer?.pick(body)));
			expect(isDeepStrictEqual(JSON.parse(JSON.stringify(answer?.pick(left))), left), told).toBe(true);
		}
	}
);
