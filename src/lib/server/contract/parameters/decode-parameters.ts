import { readEntityTags } from '../answers/conditional.ts';
import type { Operation, Parameter, Place } from '../contract.ts';
import { readCookies } from './cookies.ts';
import { explain } from '../words/explain.ts';
import { fault, type FaultDetail } from '../fault.ts';
import { nearest } from './nearest.ts';
import { readScalar } from './scalar.ts';
import type { Wire } from '../wire.ts';
import { parameterFaults } from '../words/words.ts';

type Values = Record<string, unknown>;

export interface Parameters {
	path: Values;
	query: Values;
	/** By lower-case name. `if-match` and `if-none-match` arrive as entity tags. */
	headers: Values;
	cookies: Values;
}

/** Every parameter of the operation, by its style, strictly: nothing is coerced, nothing is ignored. */
export async function decodeParameters(operation: Operation, wire: Wire, params: string[]): Promise<Parameters> {
	const faults: FaultDetail[] = [];
	const values = { path: blank(), query: blank(), header: blank(), cookie: blank() };
	const received = receive(operation, wire, params, faults);
	for (const parameter of operation.parameters) {
		const texts = received[parameter.in].get(parameter.name);
		if (texts === undefined) continue;
		const value = readValue(parameter, texts, faults);
		if (value !== undefined) values[parameter.in][parameter.name] = value;
	}
	if (faults.length > 0) throw refusal(faults);
	const { parameterValidation } = operation;
	if (!parameterValidation.check(values)) {
		// No more than the server takes as headers, so small enough to tell everything.
		const found = parameterFaults(await explain(parameterValidation, values, 0), values);
		// A missing `If-Match` has a status of its own (RFC 6585, section 3).
		if (found.length === 1 && found[0]?.keyword === 'required' && found[0].parameter?.toLowerCase() === 'if-match')
			throw fault('precondition-required', 'Send the `ETag` of what you have seen in `If-Match`, or `*` for whatever is there.');
		throw refusal(found);
	}
	return { path: values.path, query: values.query, headers: readHeaders(values.header), cookies: values.cookie };
}

type Received = Record<Place, Map<string, string[]>>;

/** The texts of each parameter, as received: an encoded comma separates nothing (RFC 6570, section 3.2.1). Query parameters that the contract does not name are faults. */
function receive(operation: Operation, wire: Wire, params: string[], faults: FaultDetail[]): Received {
	const received: Received = { path: new Map(), query: readPairs(wire.query, faults), header: new Map(), cookie: readCookies(wire.header('cookie')) };
	for (const [index, name] of operation.segments.entries()) {
		received.path.set(name, [params[index] ?? '']);
	}
	const queryNames = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
	for (const name of received.query.keys()) {
		if (queryNames.includes(name)) continue;
		const hint = nearest(name, queryNames);
		const instead = hint ? ` Did you mean \`${hint}\`?` : queryNames.length > 0 ? ` It takes: ${queryNames.join(', ')}.` : ' It takes none.';
		faults.push({
			parameter: name.slice(0, 200) || '(empty)',
			in: 'query',
			keyword: 'additionalProperties',
			detail: `This operation has no query parameter \`${name.slice(0, 100)}\`.${instead}`
		});
	}
	for (const parameter of operation.parameters) {
		if (parameter.in === 'header') {
			const value = wire.header(parameter.name.toLowerCase());
			if (value !== null) received.header.set(parameter.name, [value]);
		}
	}
	return received;
}

function readValue(parameter: Parameter, texts: string[], faults: FaultDetail[]): unknown {
	const { name, type } = parameter;
	const refuse = (keyword: string, detail: string) => void faults.push({ parameter: name, in: parameter.in, keyword, detail });
	if (!parameter.array && texts.length > 1) return refuse('maxItems', `\`${name}\` is given ${texts.length} times. Give it once.`);
	if (parameter.array && !parameter.explode && texts.length > 1)
		return refuse('maxItems', `\`${name}\` is given ${texts.length} times. Give it once, with commas between the values.`);
	const parts = parameter.array && !parameter.explode ? (texts[0] ?? '').split(',') : texts;
	const decoded = parts.map((part) => (parameter.in === 'header' ? (parameter.array ? part.trim() : part) : unescape(part, parameter.in === 'query')));
	if (decoded.includes(null)) return refuse('encoding', `\`${name}\` is not valid percent-encoded UTF-8.`);
	const values = decoded.map((part) => readScalar(type, part ?? ''));
	if (values.includes(undefined)) return refuse('type', `\`${name}\` must be ${type === 'integer' ? 'an integer, written with digits only' : `a ${type}`}.`);
	return parameter.array ? values : values[0];
}

/** `a=1&b=2` by name, in order, values as received. Plus signs are spaces, as browsers and form encoders write them. */
function readPairs(query: string, faults: FaultDetail[]): Map<string, string[]> {
	const pairs = new Map<string, string[]>();
	for (const pair of query === '' ? [] : query.split('&')) {
		if (pair === '') continue;
		const equals = pair.indexOf('=');
		const written = equals < 0 ? pair : pair.slice(0, equals);
		const name = unescape(written, true);
		const value = equals < 0 ? '' : pair.slice(equals + 1);
		if (name === null) {
			faults.push({ parameter: written.slice(0, 200), in: 'query', keyword: 'encoding', detail: 'The query is not valid percent-encoded UTF-8.' });
			continue;
		}
		const texts = pairs.get(name);
		if (texts) texts.push(value);
		else pairs.set(name, [value]);
	}
	return pairs;
}

function unescape(text: string, plusIsSpace: boolean): string | null {
	try {
		return decodeURIComponent(plusIsSpace ? text.replaceAll('+', ' ') : text);
	} catch {
		return null;
	}
}

function readHeaders(values: Values): Values {
	const headers: Values = {};
	for (const [name, value] of Object.entries(values)) {
		const key = name.toLowerCase();
		if ((key === 'if-match' || key === 'if-none-match') && typeof value === 'string') {
			const tags = readEntityTags(value);
			if (tags === null)
				throw refusal([
					{
						parameter: name,
						in: 'header',
						keyword: 'format',
						detail: `\`${name}\` must be \`*\` or entity tags in double quotes, as an \`ETag\` header gives them.`
					}
				]);
			headers[key] = tags;
		} else headers[key] = value;
	}
	return headers;
}

function refusal(faults: FaultDetail[]) {
	const names = [...new Set(faults.map(({ parameter }) => `\`${parameter ?? ''}\``))].slice(0, 5).join(', ');
	return fault('invalid-parameters', `The request is not as the contract asks in: ${names}. See \`errors\`.`, { errors: faults.slice(0, 20) });
}

function blank(): Values {
	return Object.create(null) as Values;
}
