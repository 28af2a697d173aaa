import { withMarks } from '../schemas/marks.ts';
import type { Document } from './document.ts';
import { readOperations, type DeclaredOperation } from './operations.ts';
import type { DeclaredParameter } from './parameters.ts';
import { schemaTypes } from './types.ts';

/**
 * What openapi-typescript leaves out of its types and handlers need: parameters with a default and those that are
 * JSON, headers that may be absent, how bodies arrive.
 */
export async function factsModule(document: Document): Promise<string> {
	const operations = readOperations(document);
	const json = new Map(operations.flatMap(({ parameters }) => parameters.filter(isJson)).map((parameter, index) => [parameter, `x-parameter-${index}`]));
	const { marked } = withMarks(document);
	const lines = operations.map((operation) => {
		const facts = [
			`defaults: ${defaults(operation)}`,
			`parsed: ${parsed(operation, json)}`,
			`optionalHeaders: ${union(optionalHeaders(operation))}`,
			bodyFacts(operation),
			...(marked ? ['marked: true'] : [])
		];
		return `\t${JSON.stringify(operation.id)}: { ${facts.join('; ')} };`;
	});
	const types = json.size === 0 ? [] : [await schemaTypes(document, Object.fromEntries([...json].map(([{ schema }, name]) => [name, schema])))];
	return ['// Made from the contract by `npm run generate`. Do not edit.', 'export type Facts = {', ...lines, '};', ...types, ''].join('\n');
}

function isJson({ form }: DeclaredParameter): boolean {
	return form.kind === 'json';
}

const holders = [
	['path', 'path'],
	['query', 'query'],
	['headers', 'header'],
	['cookies', 'cookie']
] as const;

/** By place. */
function defaults({ parameters }: DeclaredOperation): string {
	const filled = parameters.filter((parameter) => parameter.default !== undefined);
	const within = (place: string) => union(filled.filter((parameter) => parameter.in === place).map(({ key }) => key));
	return `{ query: ${within('query')}; headers: ${within('header')}; cookies: ${within('cookie')} }`;
}

/** What arrives as JSON, by place: for a client, it is a string. */
function parsed({ parameters }: DeclaredOperation, json: Map<DeclaredParameter, string>): string {
	const places = holders.flatMap(([holder, place]) => {
		const members = parameters.flatMap((parameter) => {
			const name = parameter.in === place ? json.get(parameter) : undefined;
			return name === undefined ? [] : [`${JSON.stringify(parameter.key)}: components['schemas']['${name}']`];
		});
		return members.length === 0 ? [] : [`${holder}: { ${members.join('; ')} }`];
	});
	return places.length === 0 ? 'never' : `{ ${places.join('; ')} }`;
}

function bodyFacts({ body }: DeclaredOperation): string {
	const content = body?.content ?? [];
	const forms = content.flatMap(({ kind, form }) => (kind === 'multipart' && form ? [form] : []));
	const files = forms.flatMap((form) => form.files);
	const streams = content.filter(({ kind }) => kind === 'binary').map(({ name }) => name);
	const way = forms[0] ? `; way: '${forms[0].way}'` : '';
	return `files: ${union(files)}${way}; streams: ${union(streams)}; raw: ${body?.raw ?? false}`;
}

/** As `200 link`. */
function optionalHeaders({ answers }: DeclaredOperation): string[] {
	return answers.flatMap(({ status, headers }) => headers.filter(({ required }) => !required).map(({ name }) => `${status} ${name}`));
}

function union(names: string[]): string {
	return names.map((name) => JSON.stringify(name)).join(' | ') || 'never';
}
