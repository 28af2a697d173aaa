import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Document, Operation, Schema } from '../../../src/lib/testing/document/document.ts';
import { readContract } from '../../../src/lib/testing/document/read.ts';

type Check = (value: unknown) => boolean;
interface Compiled {
	body: { content: Record<string, { validation: { check: Check } }> } | null;
	parameterValidation: { check: Check } | null;
}

const places = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

/** What an engine makes of a request's body or parameters: `null` if they are refused; else with what it fills in. */
export type Verdict = (value: unknown) => string | null;

/** By the name of what is received, for one generated engine. */
export async function verdictsOn(root: string, modules: string): Promise<(name: string) => Verdict | undefined> {
	const { contract } = (await import(pathToFileURL(join(root, modules, 'contract.js')).href)) as { contract: { operations: Record<string, Compiled> } };
	return (name) => {
		const [id = '', type = ''] = name.split(' ');
		const operation = contract.operations[id];
		const check = type === '' ? operation?.parameterValidation?.check : operation?.body?.content[type]?.validation.check;
		return check && ((value) => filled(check, value));
	};
}

function filled(check: Check, value: unknown): string | null {
	const copy = structuredClone(value);
	return check(copy) ? JSON.stringify(copy) : null;
}

/** What is received, by name: `createPost application/json` is a body, `createPost` all parameters. */
export function receivedBy(document: Document, wanted: Set<string>): Map<string, Schema> {
	return new Map(
		readContract(document)
			.operations.filter(({ id }) => wanted.has(id))
			.flatMap((operation) => [
				// Files are no values.
				...Object.entries(operation.body?.content ?? {}).flatMap(([type, { schema = true }]): [string, Schema][] =>
					type.startsWith('multipart/') ? [] : [[`${operation.id} ${type}`, schema]]
				),
				[operation.id, parametersOf(operation)] as [string, Schema]
			])
	);
}

function parametersOf({ parameters }: Operation): Schema {
	const groups = Object.entries(places).map(([place, name]) => {
		const own = parameters.filter((parameter) => parameter.in === place);
		const key = (text: string) => (place === 'header' ? text.toLowerCase() : text);
		return [
			name,
			{
				type: 'object',
				required: own.flatMap((parameter) => (parameter.required ? [key(parameter.name)] : [])),
				properties: Object.fromEntries(own.map((parameter) => [key(parameter.name), parameter.schema])),
				additionalProperties: false
			}
		] as const;
	});
	return { type: 'object', required: Object.values(places), properties: Object.fromEntries(groups), additionalProperties: false };
}
