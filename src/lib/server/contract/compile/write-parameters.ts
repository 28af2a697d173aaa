import type { Parameter, Reading } from '../parameters/readers.ts';
import type { Wanted } from './decoders.ts';
import { Refusal, type Json } from './document.ts';
import { literal, Source } from './literal.ts';
import type { DeclaredOperation } from './operations.ts';
import type { DeclaredParameter, Form } from './parameters.ts';
import { membersOf, queryNames } from './query-names.ts';
import { prefixOf, readingOf } from './styles.ts';

/** The parts of an operation's table that say how its parameters are read, and what its decoder is written from. */
export function writeParameters(
	operation: DeclaredOperation,
	segments: string[],
	credentials: readonly string[]
): { parameters: string; readers: string; wanted: Wanted } {
	const { parameters } = operation;
	const within = (place: string) => parameters.filter((parameter) => parameter.in === place);
	const wanted: Wanted = {
		path: segments.map((name) => pathReader(operation, name)),
		...queryNames(within('query'), credentials),
		credentials,
		headers: within('header').map((parameter) => ({ key: parameter.key, tags: isConditional(parameter), reading: reading(parameter) })),
		cookies: within('cookie').map((parameter) => ({ key: parameter.key, reading: reading(parameter) })),
		defaults: parameters.flatMap(defaultsOf)
	};
	const ghost = within('path').find(({ name }) => !segments.includes(name));
	if (ghost !== undefined) throw new Refusal(operation.place, `the path has no place for the path parameter \`${ghost.name}\``);
	const defaults = wanted.defaults.map(({ made, ...where }) => ({ ...where, make: new Source(`() => (${literal(made)})`) }));
	return { parameters: literal(parameters.map(describe)), readers: literal({ ...wanted, defaults }), wanted };
}

/** By place, as one object each, so that one pass finds all faults. `null` where there are none. */
export function parameterSchemas({ parameters }: DeclaredOperation): Record<string, Json> | null {
	if (parameters.length === 0) return null;
	const places = Object.entries(Object.groupBy(parameters, (parameter) => holders[parameter.in])).map(([holder, group]) => [
		holder,
		{
			type: 'object',
			required: group.filter(({ required }) => required).map(({ key }) => key),
			properties: Object.fromEntries(group.map(({ key, schema }) => [key, schema]))
		}
	]);
	return Object.fromEntries(places) as Record<string, Json>;
}

const holders = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

function pathReader({ parameters, place }: DeclaredOperation, name: string) {
	const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
	if (parameter === undefined) throw new Refusal(place, `the path parameter \`${name}\` is not declared`);
	const { form, key } = parameter;
	return { key, prefix: form.kind === 'json' ? '' : prefixOf(form.layout, form.shape, name), reading: reading(parameter) };
}

function reading({ form, name }: DeclaredParameter): Reading {
	return readingOfForm(form, name);
}

/** How the text of a parameter or a header is read. */
export function readingOfForm(form: Form, name: string): Reading {
	return form.kind === 'json' ? form : readingOf(form.shape, form.layout, name);
}

function describe(parameter: DeclaredParameter): Parameter {
	const { before = '', after = '', shape } = membersOf(parameter) ?? {};
	return { name: parameter.name, in: parameter.in, key: parameter.key, members: shape ? { before, after } : null };
}

/** Whether handlers get entity tags (RFC 9110, section 13.1). */
function isConditional({ key, form }: DeclaredParameter): boolean {
	return (key === 'if-match' || key === 'if-none-match') && form.kind === 'styled' && form.shape.kind === 'scalar';
}

/** Members that are parameters of their own cannot say that there are none: an object that must be there, is. */
function defaultsOf(parameter: DeclaredParameter): Wanted['defaults'] {
	const made = parameter.default === undefined ? (parameter.required && membersOf(parameter) ? {} : undefined) : parameter.default;
	return made === undefined || parameter.in === 'path' ? [] : [{ in: holders[parameter.in], key: parameter.key, made }];
}
