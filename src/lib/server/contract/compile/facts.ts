import { resolve, type Document } from './document.ts';
import { readOperations, type DeclaredOperation } from './operations.ts';

/** What openapi-typescript leaves out of its types and handlers need: parameters with a default, headers that may be absent, how bodies arrive. */
export function factsModule(document: Document): string {
	const lines = readOperations(document).map((operation) => {
		const filled = operation.parameters.filter(({ schema }) => resolve(document, schema, operation.place).value.default !== undefined);
		return `\t${JSON.stringify(operation.id)}: { defaults: ${union(filled.map(({ name }) => name))}; optionalHeaders: ${union(optionalHeaders(operation))}; ${bodyFacts(operation)} };`;
	});
	return ['// Made from the contract by `npm run generate`. Do not edit.', 'export type Facts = {', ...lines, '};', ''].join('\n');
}

function bodyFacts({ body }: DeclaredOperation): string {
	const content = body?.content ?? [];
	const files = content.flatMap(({ fields }) => Object.keys(fields).filter((name) => fields[name]?.file));
	const streams = content.filter(({ kind }) => kind === 'binary').map(({ type }) => type);
	return `files: ${union([...new Set(files)])}; streams: ${union(streams)}; raw: ${body?.raw ?? false}`;
}

/** As `200 link`. */
function optionalHeaders({ answers }: DeclaredOperation): string[] {
	return answers.flatMap(({ status, headers }) => headers.filter(({ required }) => !required).map(({ name }) => `${status} ${name}`));
}

function union(names: string[]): string {
	return names.map((name) => JSON.stringify(name)).join(' | ') || 'never';
}
