import { isDeepStrictEqual } from 'node:util';
import { operationOf, type Json, type Operation } from '../document/document.ts';
import { follow } from '../document/follow.ts';
import { invalidValues } from '../data/invalid-values.ts';
import { isJson, mediaTypeOf, valueOf } from '../exchange/exchange.ts';
import { change, type Plan } from '../requests/request.ts';
import { ask, told, unless, type Heard } from './ask.ts';
import { linked, linksFrom } from './links.ts';
import { bodyValues, leastPlan } from './plan.ts';
import type { Target } from './target.ts';

const gone = [404, 410];

/**
 * What the links of the contract promise (OpenAPI 3.1, Link Object): what was created is there, what was deleted is
 * gone, the same PUT twice leaves the same, and a write that is refused changes nothing.
 */
export async function keepsState(target: Target, operation: Operation): Promise<string[]> {
	const failures: string[] = [];
	const check = (what: string, heard: Heard, ...more: string[]) => void failures.push(...told(target, what, heard, ...more));
	const first = await begin(target, operation);
	if (!first) return [`${operation.id} has links, but its own least request was not answered with success.`];
	const links = linksFrom(operation, first.status);
	const reads = links.filter((id) => operationOf(target.contract, id).method === 'GET');
	const read = async (heard: Heard) => Promise.all(reads.map(async (id) => ask(target, await linked(target, operation, heard, id))));
	for (const heard of await read(first)) check('What was made', heard, ...(heard.status < 300 ? [] : ['It must be there.']));
	for (const id of links) {
		const { method } = operationOf(target.contract, id);
		if (method === 'DELETE') await deletes(target, operation, id, read, check);
		if (method === 'PUT') await repeats(target, operation, id, read, check);
		if (method === 'PUT' || method === 'PATCH') await refuses(target, operation, id, read, check);
	}
	return failures;
}

type Read = (heard: Heard) => Promise<Heard[]>;
type Check = (what: string, heard: Heard, ...more: string[]) => void;

async function begin(target: Target, operation: Operation): Promise<Heard | null> {
	const heard = await ask(target, await leastPlan(target, operation));
	return heard.status < 300 && linksFrom(operation, heard.status).length > 0 ? heard : null;
}

async function deletes(target: Target, operation: Operation, id: string, read: Read, check: Check): Promise<void> {
	const made = await begin(target, operation);
	if (!made) return;
	const plan = await linked(target, operation, made, id);
	const removed = await ask(target, plan);
	check(`${id} of what was made`, removed, ...(removed.status < 300 ? [] : ['It must be deleted.']));
	for (const heard of await read(made)) check('What was deleted', heard, ...unless(heard.status, gone));
	const again = await ask(target, plan);
	check(`${id} again`, again, ...unless(again.status, gone));
}

async function repeats(target: Target, operation: Operation, id: string, read: Read, check: Check): Promise<void> {
	const made = await begin(target, operation);
	if (!made) return;
	const plan = await linked(target, operation, made, id);
	const once = await firstTaken(target, plan);
	check(`${id} of what was made`, once.heard, ...(once.heard.status < 300 ? [] : ['It must be replaced.']));
	const before = sameness(target, id, await read(made));
	const twice = await ask(target, refreshed(once.plan, once.heard));
	check(`${id} again`, twice, ...(twice.status < 300 ? [] : ['It must be replaced again.']));
	if (!isDeepStrictEqual(before, sameness(target, id, await read(made)))) check(`${id} twice`, twice, 'The same PUT twice must leave the same.');
}

/** What is unique may be taken: by the example itself, once it was sent. Of the values that the contract permits, one is free. */
async function firstTaken(target: Target, plan: Plan): Promise<{ plan: Plan; heard: Heard }> {
	const { body, operation } = plan;
	const media = body && operation.body?.content[body.type];
	const values = media ? bodyValues(target.contract.document, media, 3) : [];
	for (const value of values) {
		const one = { ...plan, body: body && { ...body, value } };
		const heard = await ask(target, one);
		if (heard.status !== 409) return { plan: one, heard };
	}
	return { plan, heard: await ask(target, plan) };
}

async function refuses(target: Target, operation: Operation, id: string, read: Read, check: Check): Promise<void> {
	const made = await begin(target, operation);
	if (!made) return;
	const before = (await read(made)).map(contentOf);
	const plan = await linked(target, operation, made, id);
	const media = plan.body && plan.operation.body?.content[plan.body.type];
	const [invalid] = media ? invalidValues(media.schema ?? true, { document: target.contract.document, direction: 'request' }).values : [];
	const bad: Plan[] = invalid && plan.body ? [{ ...plan, body: { ...plan.body, value: invalid.value } }] : [];
	if (plan.parameters.has('header If-Match')) bad.push(change(plan, { 'header If-Match': '"galley-stale"' }));
	for (const one of bad) {
		const heard = await ask(target, one);
		check(`${id} that is refused`, heard, ...(heard.status >= 400 ? [] : ['It must be refused.']));
		if (!isDeepStrictEqual(before, (await read(made)).map(contentOf))) check(`${id} that is refused`, heard, 'A write that is refused must change nothing.');
	}
}

/** A second write needs the tag of what the first has left. */
function refreshed(plan: Plan, { exchange }: Heard): Plan {
	const etag = exchange.response.headers.get('etag');
	return etag !== null && plan.parameters.has('header If-Match') ? change(plan, { 'header If-Match': etag }) : plan;
}

function contentOf({ exchange: { response } }: Heard): unknown {
	const type = mediaTypeOf(response.headers) ?? '';
	return isJson(type) ? valueOf(response.body, type) : Buffer.from(response.body).toString('base64');
}

/** Of what is read, the properties that the PUT sets: versions and times go their own way. */
function sameness(target: Target, id: string, heard: Heard[]): unknown[] {
	const isReadOnly = (property: unknown) => (follow(target.contract.document, property) as Json).readOnly === true;
	const { body } = operationOf(target.contract, id);
	const [media] = Object.values(body?.content ?? {});
	const { properties = {} } = follow(target.contract.document, media?.schema ?? {}) as { properties?: Json };
	return heard.map(contentOf).map((content) => {
		if (typeof content !== 'object' || content === null) return content;
		return Object.fromEntries(Object.entries(content).filter(([name]) => name in properties && !isReadOnly(properties[name])));
	});
}
