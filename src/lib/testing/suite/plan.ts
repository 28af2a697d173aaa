import type { Document, Media, Operation } from '../document/document.ts';
import { validValues } from '../data/valid-values.ts';
import { keyOf, type Plan } from '../requests/request.ts';
import type { Target } from './target.ts';

/** A request that the contract accepts: what is required and nothing more, from its own examples where it has some. */
export async function leastPlan(target: Target, operation: Operation): Promise<Plan> {
	const { document } = target.contract;
	const known = (await target.known?.(operation)) ?? {};
	const parameters = new Map<string, unknown>();
	for (const { name, in: place, required, schema, examples } of operation.parameters) {
		const key = keyOf(place, name);
		const [only] = target.only?.(operation, key) ?? [];
		if (key in known) parameters.set(key, known[key]);
		else if (required) parameters.set(key, only ?? examples[0] ?? validValues(schema, { document, direction: 'request', count: 1 })[0]?.value);
	}
	const [type, media] = Object.entries(operation.body?.content ?? {})[0] ?? [];
	return { operation, parameters, body: type === undefined || !media ? null : { type, value: bodyValues(document, media, 0)[0] } };
}

/** Examples first, then values at the bounds of the schema, then `count` by chance. */
export function bodyValues(document: Document, media: Media, count: number, seed = 0): unknown[] {
	const examples = examplesOf(media).map(({ value }) => value);
	if (count === 0 && examples.length > 0) return examples;
	return [...examples, ...validValues(media.schema ?? true, { document, direction: 'request', count, seed }).map(({ value }) => value)];
}

export function examplesOf({ example, examples = {} }: Media): { name: string; value: unknown }[] {
	const named = Object.entries(examples).flatMap(([name, { value }]) => (value === undefined ? [] : [{ name, value }]));
	return example === undefined ? named : [{ name: 'example', value: example }, ...named];
}
