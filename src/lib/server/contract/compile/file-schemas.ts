import { follow, Refusal, resolve, type Document, type Json } from './document.ts';
import { list } from './kinds.ts';

/**
 * A form's schema with its files left open: what the validator sees of a file is that it is there and, of a list, how
 * many there are. References are written out where they lead to the form itself.
 */
export function openFiles(document: Document, schema: unknown, files: string[], lists: string[], place: string): unknown {
	if (typeof schema !== 'object' || schema === null) return schema;
	const own = { ...(schema as Json) };
	const inner = (part: unknown) => openFiles(document, part, files, lists, place);
	if (own.properties !== undefined) {
		const properties = Object.entries(own.properties as Json);
		own.properties = Object.fromEntries(
			properties.map(([name, property]) => [name, lists.includes(name) ? openList(document, property, name, place) : files.includes(name) ? {} : property])
		);
	}
	for (const keyword of ['allOf', 'anyOf', 'oneOf']) if (own[keyword] !== undefined) own[keyword] = list(own[keyword]).map(inner);
	for (const keyword of ['if', 'then', 'else', 'not']) if (own[keyword] !== undefined) own[keyword] = inner(own[keyword]);
	if (own.dependentSchemas !== undefined)
		own.dependentSchemas = Object.fromEntries(Object.entries(own.dependentSchemas as Json).map(([name, part]) => [name, inner(part)]));
	if (typeof own.$ref !== 'string') return own;
	const { $ref: _, ...beside } = own;
	const target = inner(follow(document, own, place).value);
	return { ...beside, allOf: [target, ...list(beside.allOf)] };
}

const ofLists = ['type', 'items', 'minItems', 'maxItems', 'title', 'description', 'examples', 'example', 'deprecated'];

function openList(document: Document, property: unknown, name: string, place: string): Json {
	const { value, place: at } = resolve(document, property, `${place}/properties/${name}`);
	const odd = Object.keys(value).find((keyword) => !ofLists.includes(keyword) && !keyword.startsWith('x-'));
	if (odd !== undefined) throw new Refusal(at, `a list of files cannot be held to \`${odd}\`: there are \`minItems\` and \`maxItems\``);
	return Object.fromEntries(Object.entries(value).filter(([keyword]) => keyword !== 'items'));
}
