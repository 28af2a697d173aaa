import type { Document, Operation } from '../document/document.ts';
import { follow } from '../document/follow.ts';
import { change, keyOf, write, type Sent } from '../requests/request.ts';
import { textOf } from '../requests/text.ts';
import { ask, credentialsOf, send, told, unless } from './ask.ts';
import { say } from './accepts.ts';
import type { Effort } from './case.ts';
import { invalidTexts } from './invalid-texts.ts';
import { leastPlan } from './plan.ts';
import { statusesOf, type Target } from './target.ts';

/** Each parameter that is not as the contract asks, one at a time: missing, twice, out of bounds, of another type, not declared. */
export async function refusesParameters(target: Target, operation: Operation, effort: Effort): Promise<string[]> {
	const { document } = target.contract;
	const failures: string[] = [];
	const statuses = statusesOf(target);
	const least = () => leastPlan(target, operation);
	for (const parameter of operation.parameters) {
		const { name, in: place, required } = parameter;
		const key = keyOf(place, name);
		const wanted = place === 'path' ? statuses.invalidPath : statuses.invalidParameter;
		for (const value of invalidTexts(document, parameter, effort)) {
			const heard = await ask(target, change(await least(), { [key]: value }));
			failures.push(...told(target, `\`${name}\` as ${say(value)}`, heard, ...unless(heard.status, wanted)));
		}
		if (required && place !== 'path') {
			const heard = await ask(target, change(await least(), { [key]: undefined }));
			const missing = name.toLowerCase() === 'if-match' ? statuses.preconditionRequired.concat(wanted) : wanted;
			failures.push(...told(target, `\`${name}\` missing`, heard, ...unless(heard.status, missing)));
		}
	}
	for (const [what, edit] of oddQueries(document, operation)) {
		const request = write(target.contract, await least(), await credentialsOf(target, operation, 'insider'));
		const heard = await send(target, edit(request));
		failures.push(...told(target, what, heard, ...unless(heard.status, statuses.invalidParameter)));
	}
	return failures;
}

function oddQueries(document: Document, operation: Operation): [string, (request: Sent) => Sent][] {
	const add = (pair: string) => (request: Sent) => ({ ...request, target: `${request.target}${request.target.includes('?') ? '&' : '?'}${pair}` });
	const scalar = operation.parameters.find(({ in: place, schema, mediaType, examples }) => {
		const { type } = typeof schema === 'object' ? follow(document, schema) : {};
		return place === 'query' && mediaType === null && type !== 'array' && type !== 'object' && examples.length > 0;
	});
	const open = operation.parameters.some(({ in: place, style, explode, schema }) => {
		const { type, additionalProperties } = typeof schema === 'object' ? follow(document, schema) : {};
		return place === 'query' && type === 'object' && style === 'form' && explode && additionalProperties !== false;
	});
	const pair = scalar && `${encodeURIComponent(scalar.name)}=${encodeURIComponent(textOf(scalar.examples[0]))}`;
	return [
		...(open ? [] : [['A query parameter that is not declared', add('galleyUndeclared=1')] as [string, (request: Sent) => Sent]]),
		...(pair ? [[`\`${scalar.name}\` twice`, (request: Sent) => add(pair)(add(pair)(request))] as [string, (request: Sent) => Sent]] : []),
		...(scalar ? [[`\`${scalar.name}\` that does not decode`, add(`${encodeURIComponent(scalar.name)}=%E0%A4%A`)] as [string, (request: Sent) => Sent]] : [])
	];
}
