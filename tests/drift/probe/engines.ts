import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { invalidValues } from '../../../src/lib/testing/data/invalid-values.ts';
import { modelOf } from '../../../src/lib/testing/data/schema/model.ts';
import { validValues } from '../../../src/lib/testing/data/valid-values.ts';
import type { Document, Header, Operation, Schema } from '../../../src/lib/testing/document/document.ts';
import { follow } from '../../../src/lib/testing/document/follow.ts';
import { readContract } from '../../../src/lib/testing/document/read.ts';
import { faultsOfHeaders } from '../../../src/lib/testing/faults/headers.ts';
import { textOf } from '../text-of.ts';
import { receivedBy, verdictsOn } from './requests.ts';
import { checksOfWebhooks, sentBy } from './webhooks.ts';

// Started in a tree whose contract was changed: what the engine that was generated from it makes of requests and
// answers, and what the engine of the tree before does. Prints `differs` where the new one is right and the other is not
// of its mind.
const [before = '', modules = '', ids = ''] = process.argv.slice(2);
const wanted = new Set(ids.split(','));
type Check = ((value: unknown) => boolean) & { errors?: { keyword: string }[] | null };
type Checks = Record<string, Check>;
const checksOf = async (root: string) => ((await import(pathToFileURL(join(root, modules, 'answer-checks.js')).href)) as { checks: Checks }).checks;
const documentOf = (root: string) => JSON.parse(readFileSync(join(root, modules, 'openapi.json'), 'utf8')) as Document;
const [document, earlier] = [documentOf('.'), documentOf(before)];
const [own, other] = [
	{ ...(await checksOf('.')), ...(await checksOfWebhooks('.', modules)), ...checksOfAll(document) },
	{ ...(await checksOf(before)), ...(await checksOfWebhooks(before, modules)), ...checksOfAll(earlier) }
];
const known = schemasIn(earlier);

for (const [name, schema] of schemasIn(document)) {
	const was = known.get(name);
	if (was === undefined || textOf(earlier, was) !== textOf(document, schema)) compare(name, schema, was);
}

const [take, took] = [await verdictsOn('.', modules), await verdictsOn(before, modules)];
const knownRequests = receivedBy(earlier, wanted);
for (const [name, schema] of receivedBy(document, wanted)) {
	const was = knownRequests.get(name);
	if (was === undefined || textOf(earlier, was) !== textOf(document, schema)) compareRequests(name, schema, was);
}

function compareRequests(name: string, schema: Schema, was: Schema | undefined): void {
	const verdict = take(name);
	if (!verdict) return;
	const options = { document, direction: 'request', limit: 400, count: 3 } as const;
	const valid = validValues(schema, options).map(({ value }) => ({ value, should: true }));
	// Whether parameters are there, and no others, is known before any schema is asked.
	const isAsked = (pointer: string) => name.includes(' ') || pointer.split('/').length > 2;
	const invalid = invalidValues(schema, options).values.flatMap(({ value, pointer }) => (isAsked(pointer) ? [{ value, should: false }] : []));
	for (const { value, should } of [...valid, ...invalid, ...judged(was, schema, 'request')]) {
		const made = verdict(value);
		if ((made !== null) !== should) disagree(name, value, made !== null);
		if ((took(name)?.(value) ?? null) !== made) differ();
	}
}

/** What was right before the change, and whether it is now. */
function judged(was: Schema | undefined, schema: Schema, direction: 'request' | 'response'): { value: unknown; should: boolean }[] {
	if (was === undefined) return [];
	const model = modelOf(schema, { document, direction });
	return validValues(was, { document: earlier, direction, limit: 400, count: 3 }).map(({ value }) => ({ value, should: model.judge(value).length === 0 }));
}

function schemasIn(from: Document): Map<string, Schema> {
	const ofOperations = readContract(from).operations.flatMap((operation) => (wanted.has(operation.id) ? [...answersOf(operation)] : []));
	const ofAll = headersOfAll(from).map(([name, { schema = true }]): [string, Schema] => [
		`all ${name}`,
		{ type: 'object', required: ['header'], properties: { header: schema } }
	]);
	return new Map([...ofOperations, ...sentBy(from), ...ofAll]);
}

/** Headers of all answers are held to the contract by every test that sees an answer. */
function checksOfAll(from: Document): Checks {
	const check =
		(name: string, header: Header) =>
		(value: unknown): boolean => {
			return faultsOfHeaders(from, { [name]: header }, new Headers({ [name]: textOfHeader(value) })).length === 0;
		};
	return Object.fromEntries(headersOfAll(from).map(([name, header]) => [`all ${name}`, check(name, header)]));
}

function textOfHeader(value: unknown): string {
	return String((value as { header?: unknown } | null)?.header);
}

/** Other texts could be in no answer. */
function isCarried(value: unknown): boolean {
	return /^[!-~](?:[ -~]*[!-~])?$/.test(textOfHeader(value));
}

function headersOfAll(from: Document): [string, Header][] {
	return Object.entries((from['x-answer-headers'] ?? {}) as Record<string, Header>).map(([name, header]) => [name, follow(from, header)]);
}

/** What is checked of each answer, under the name of its check. */
function* answersOf({ id, answers }: Operation): Generator<[string, Schema]> {
	for (const [status, { headers, content }] of Object.entries(answers)) {
		const head = {
			type: 'object',
			required: Object.keys(headers).flatMap((name) => (headers[name]?.required ? [name.toLowerCase()] : [])),
			properties: Object.fromEntries(Object.entries(headers).map(([name, { schema = true }]) => [name.toLowerCase(), schema]))
		};
		const withHead = (body: object) => ({ type: 'object', required: ['headers', ...Object.keys(body)], properties: { headers: head, ...body } });
		for (const [type, { schema = true }] of Object.entries(content)) {
			yield [`${id} ${status} ${type}`, withHead({ body: schema })];
			yield [`${id} ${status} ${type} each`, { type: 'object', required: ['body'], properties: { body: schema } }];
		}
		yield [`${id} ${status} `, withHead({})];
		// Of bytes and streams, only the headers.
		if (Object.keys(content).length > 0) yield [`${id} ${status} *`, withHead({})];
	}
}

function compare(name: string, schema: Schema, was: Schema | undefined): void {
	const check = own[name];
	if (!check) return;
	const options = { document, direction: 'response', limit: 400, count: 3 } as const;
	const all = name.startsWith('all ');
	for (const { value } of validValues(schema, options)) if (!all || isCarried(value)) say(name, value, true, check(value));
	// Texts have no types, and something is always a text.
	for (const { value, keyword } of invalidValues(schema, options).values)
		if (!all || (keyword !== 'type' && keyword !== 'required' && isCarried(value))) say(name, value, false, check(value));
	if (!all) for (const { value, should } of judged(was, schema, 'response')) say(name, value, should, check(value));
}

function say(name: string, value: unknown, should: boolean, does: boolean): void {
	// What is sent is held to more than the schema says: to what it names.
	if (should && own[name]?.errors?.some(({ keyword }) => /^(unevaluated|additional)Properties$/.test(keyword))) return;
	if (should !== does) disagree(name, value, does);
	if ((other[name]?.(value) ?? false) !== does) differ();
}

function disagree(name: string, value: unknown, does: boolean): never {
	console.log(`${name}: ${JSON.stringify(value).slice(0, 200)} is ${does ? 'taken' : 'refused'}`);
	process.exit(1);
}

function differ(): never {
	console.log('differs');
	process.exit(0);
}
