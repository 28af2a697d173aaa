import { host } from './host.ts';
import { documentOf, json, operationOf } from './document.ts';
import type { Document, Json } from '../../../src/lib/server/contract/compile/document.ts';

/** A schema, values that it takes, and those that it refuses with `pointer keyword`, all of them, for each. */
export interface Row {
	name: string;
	schema: unknown;
	valid: unknown[];
	invalid: [value: unknown, ...faults: string[]][];
}

const headers = { 'content-type': 'application/json' };

/** All rows as bodies and as answers of one document, so that it is compiled once. */
export async function tableOf(rows: Row[], components: Document['components'] = {}) {
	const paths = rows.map(({ schema }, index): [string, Json] => {
		const responses = { '200': { description: 'As it was sent.', content: json(schema as Json) } };
		const put = operationOf(`put-${index}`, { requestBody: { required: true, content: json(schema as Json) } });
		return [`/${index}`, { put, get: operationOf(`get-${index}`, { responses }) }];
	});
	let answer: unknown = null;
	const handlers = Object.fromEntries(rows.map((_, index) => [`get-${index}`, async () => ({ status: 200, body: answer })]));
	const { ask, contract, reports } = await host(documentOf(Object.fromEntries(paths), components), handlers, { validateResponses: true });
	// Its refusals are none of the contract's here: only bodies are asked for what is wrong with them.
	const bodies = await host(documentOf(Object.fromEntries(paths), components));

	async function faults(index: number, value: unknown) {
		const reply = await bodies.ask('PUT', `/${index}`, { headers, body: JSON.stringify(value) });
		return reply.status === 204 ? [] : reply.fault().faults;
	}

	/** What is wrong with a body, `pointer keyword` each; nothing where it was taken. */
	const received = async (index: number, value: unknown) => (await faults(index, value)).map(({ where, rule }) => `${where} ${rule}`);

	/** The same in words. */
	const told = async (index: number, value: unknown) => (await faults(index, value)).map(({ text }) => text);

	/** The same of an answer, `null` where it left; and what left of it. */
	async function sent(index: number, value: unknown): Promise<{ report: string | null; body: unknown }> {
		answer = value;
		const before = reports.length;
		const reply = await ask('GET', `/${index}`);
		return reply.status === 200 ? { report: null, body: reply.json() } : { report: String(reports[before]), body: null };
	}

	return { received, told, sent, contract, inputs: bodies.inputs };
}
