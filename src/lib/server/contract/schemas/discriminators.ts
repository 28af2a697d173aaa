import { Refusal, step } from '../compile/refusal.ts';
import { nearest } from '../parameters/nearest.ts';
import { chain, meant, requires, textsOf, typesOf, within } from './composition.ts';
import type { Located, Places } from './places.ts';

type Json = Record<string, unknown>;

/** Which schema a value is held to, by the text of one of its properties. */
export interface Choice {
	property: string;
	options: { tags: string[]; target: Located }[];
	/** Schemas for values that are no objects. */
	others: Located[];
	/** The contract says `discriminator`; otherwise its constants come to the same. */
	declared: boolean;
}

/** OpenAPI 3.1, Discriminator Object: between the branches of `oneOf` or `anyOf`. */
export function choiceOf(places: Places, at: Located & { schema: Json }, keyword: 'oneOf' | 'anyOf'): Choice | null {
	const branches = (at.schema[keyword] as unknown[]).map((branch, index) => within(places, branch, at, `/${keyword}/${index}`));
	const objects = branches.filter((branch) => takesObjects(places, branch));
	const others = branches.filter((branch) => takesOthers(places, branch));
	if (!('discriminator' in at.schema)) return constantChoice(places, objects, others, branches);
	const property = propertyOf(at);
	const place = `${at.place}/discriminator`;
	const mapping = readMapping(places, at);
	const stray = mapping.find(({ target }) => !objects.some((branch) => meant(places, branch).schema === target.schema));
	if (stray) throw new Refusal(stray.place, `\`${stray.tag}\` leads to a schema that is none of the \`${keyword}\``);
	const options = objects.map((target) => ({ target, tags: tagsOf(places, target, property, mapping, place) }));
	for (const { target } of options)
		if (!requires(places, target, property) && !requires(places, at, property))
			throw new Refusal(place, `\`${property}\` must be required in ${target.place}: without it nothing tells which schema is meant`);
	return refuseTwins({ property, options, others, declared: true }, place);
}

/** The same from a parent schema to those that have it in their `allOf`. */
export function heirChoice(places: Places, document: object, at: Located & { schema: Json }): Choice {
	const property = propertyOf(at);
	const place = `${at.place}/discriminator`;
	const heirs = heirsOf(places, document, at.schema);
	if (heirs.length === 0)
		throw new Refusal(place, 'there is nothing to choose from: no `oneOf` or `anyOf` beside it, and no schema that has this one in its `allOf`');
	const mapping = readMapping(places, at);
	const family = [...heirs, at];
	const stray = mapping.find(({ target }) => !family.some(({ schema }) => schema === target.schema));
	if (stray) throw new Refusal(stray.place, `\`${stray.tag}\` leads to a schema that does not have this one in its \`allOf\``);
	if (!requires(places, at, property) && !heirs.every((heir) => requires(places, heir, property)))
		throw new Refusal(place, `\`${property}\` must be required: without it nothing tells which schema is meant`);
	const allowed = textsOf(places, at, property);
	const options = heirs.map((target) => ({ target, tags: tagsOf(places, target, property, mapping, place, allowed) }));
	// The parent goes by its name, and by what is left of the values that it allows.
	const taken = new Set(options.flatMap(({ tags }) => tags));
	const own = mapping.filter(({ target }) => target.schema === at.schema).map(({ tag }) => tag);
	const tags = own.length > 0 ? own : (allowed ?? [nameOf(at) ?? '']).filter((tag) => tag === nameOf(at) && !taken.has(tag));
	const lost = allowed?.find((tag) => !taken.has(tag) && !tags.includes(tag));
	if (lost !== undefined) throw new Refusal(place, `nothing says which schema \`${lost}\` means`);
	if (tags.length > 0) options.push({ target: at, tags });
	return refuseTwins({ property, options, others: [], declared: true }, place);
}

/** Whether a schema chooses between those that have it in their `allOf`. */
export function hasHeirs(schema: unknown): schema is Json {
	return typeof schema === 'object' && schema !== null && 'discriminator' in schema && !('oneOf' in schema) && !('anyOf' in schema);
}

function heirsOf(places: Places, document: object, parent: Json): Located[] {
	const named = Object.entries((document as { components?: { schemas?: Json } }).components?.schemas ?? {});
	return named
		.map(([name, schema]): Located => ({ schema, place: `#/components/schemas${step(name)}`, resource: places.base, ...places.of(schema) }))
		.filter((one) => one.schema !== parent && partsOf(places, one).some((part) => chain(places, part).some(({ schema }) => schema === parent)));
}

function partsOf(places: Places, one: Located): Located[] {
	const { allOf } = one.schema as Json;
	return Array.isArray(allOf) ? allOf.map((part, index) => within(places, part, one, `/allOf/${index}`)) : [];
}

/** Objects that are told apart by a constant property that each requires: as good as a discriminator, and never wrong. */
function constantChoice(places: Places, objects: Located[], others: Located[], branches: Located[]): Choice | null {
	const [first] = objects;
	if (objects.length < 2 || !first || objects.some((branch) => typesOf(places, branch) === null) || branches.length > objects.length + others.length)
		return null;
	const names = chain(places, first).flatMap(({ schema }) => Object.keys((schema.properties ?? {}) as Json));
	for (const property of names) {
		const options = objects.map((target) => ({ target, tags: (requires(places, target, property) && textsOf(places, target, property)) || [] }));
		const tags = options.flatMap((option) => option.tags);
		if (options.every((option) => option.tags.length > 0) && new Set(tags).size === tags.length) return { property, options, others, declared: false };
	}
	return null;
}

function propertyOf(at: Located & { schema: Json }): string {
	return (at.schema.discriminator as { propertyName: string }).propertyName;
}

function tagsOf(places: Places, branch: Located, property: string, mapping: Mapped[], place: string, allowed: string[] | null = null): string[] {
	const { schema } = meant(places, branch);
	const mapped = mapping.filter(({ target }) => target.schema === schema);
	const said = textsOf(places, branch, property);
	const odd = mapped.find(({ tag }) => said?.includes(tag) === false);
	if (odd) throw new Refusal(odd.place, `\`${odd.tag}\` leads to a schema whose \`${property}\` cannot be that`);
	// What the parent allows is for all of its heirs.
	const constants = said !== null && said.length !== allowed?.length ? said : null;
	const elsewhere = new Set(mapping.filter(({ target }) => target.schema !== schema).map(({ tag }) => tag));
	const name = nameOf(meant(places, branch));
	const tags = [...mapped.map(({ tag }) => tag), ...(constants ?? (mapped.length === 0 && name !== null ? [name] : []))].filter((tag) => !elsewhere.has(tag));
	if (tags.length === 0) throw new Refusal(place, `nothing says which \`${property}\` means ${branch.place}`);
	return [...new Set(tags)];
}

interface Mapped {
	tag: string;
	target: Located;
	place: string;
}

/** The values of `mapping` are names of schemas or references. */
function readMapping(places: Places, at: Located & { schema: Json }): Mapped[] {
	const { mapping } = at.schema.discriminator as { mapping?: unknown };
	if (mapping === undefined) return [];
	if (typeof mapping !== 'object' || mapping === null) throw new Refusal(`${at.place}/discriminator/mapping`, 'it must be names or references, by value');
	const schemas = ((places.base.root as Json).components as { schemas?: Json } | undefined)?.schemas ?? {};
	return Object.entries(mapping as Json).map(([tag, ref]) => {
		const place = `${at.place}/discriminator/mapping${step(tag)}`;
		if (typeof ref !== 'string') throw new Refusal(place, 'it must be the name of a schema or a reference');
		if (Object.hasOwn(schemas, ref))
			return { tag, place, target: meant(places, places.target(`#/components/schemas${encodeURI(step(ref))}`, places.base, place)) };
		const hint = /^[\w.-]+$/.test(ref) ? nearest(ref, Object.keys(schemas)) : null;
		if (hint !== null) throw new Refusal(place, `there is no schema \`${ref}\`: did you mean \`${hint}\`?`);
		return { tag, place, target: meant(places, places.target(ref, at.resource, place)) };
	});
}

function nameOf({ place }: Located): string | null {
	const name = /^#\/components\/schemas\/([^/]+)$/.exec(place)?.[1];
	return name === undefined ? null : name.replaceAll('~1', '/').replaceAll('~0', '~');
}

function takesObjects(places: Places, branch: Located): boolean {
	return branch.schema !== false && typesOf(places, branch)?.includes('object') !== false;
}

/** A schema that says no type is meant for objects: it has the property that tells them apart. */
function takesOthers(places: Places, branch: Located): boolean {
	return typesOf(places, branch)?.some((type) => type !== 'object') ?? false;
}

function refuseTwins(choice: Choice, place: string): Choice {
	const tags = choice.options.flatMap((option) => option.tags);
	const twice = tags.find((tag, index) => tags.indexOf(tag) !== index);
	if (twice !== undefined) throw new Refusal(place, `\`${twice}\` means more than one schema`);
	return choice;
}
