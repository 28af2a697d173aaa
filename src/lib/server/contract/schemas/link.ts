import { Refusal, step } from '../compile/refusal.ts';
import { formats } from '../formats/registry.ts';
import { nearest } from '../parameters/nearest.ts';
import { refuseCycles } from './cycles.ts';
import { choiceOf, hasHeirs, heirChoice, type Choice } from './discriminators.ts';
import { allKeywords, annotations, foreign, identity, lists, maps, misfit, single, stores } from './keywords.ts';
import { placesOf, type Located, type Places, type Resource } from './places.ts';

type Json = Record<string, unknown>;

/** RFC 4648, and those of RFC 2045 of which nothing can be checked in a text. */
const encodings = ['base64', 'base64url', 'base32', 'base16', 'quoted-printable', '7bit', '8bit', 'binary'];

/**
 * A schema whose references are all to nodes of the linker, by key, and whose choices by a property are said with
 * `choices` (`tag`, `tags`, `others`) in place of `oneOf`, `anyOf` or `discriminator`.
 */
export type Linked = boolean | Json;

/** Where a walk is: the dynamic scope is the first resource passed through for each dynamic anchor. */
interface Scope {
	place: string;
	resource: Resource;
	dynamic: ReadonlyMap<string, Resource>;
}

/** Resolves everything that depends on where a schema stands or on what was passed through to get there; refuses what cannot be honoured. */
export class Linker {
	readonly nodes = new Map<string, Linked>();
	readonly places: Places;
	/** Of the nodes. */
	readonly placeOf = new Map<string, string>();
	/** Where a schema with a default stands. */
	readonly defaults = new WeakMap<object, string>();
	readonly #document: object;
	readonly #keys = new Map<string, string>();
	readonly #ids = new Map<unknown, number>();
	readonly #safe = new Set<string>();
	readonly #pending: (() => void)[] = [];

	constructor(document: object) {
		this.#document = document;
		this.places = placesOf(document);
	}

	/** `place` is where it stands, unless the document knows that better. */
	link(schema: unknown, place: string): Linked {
		const { base } = this.places;
		const linked = this.#walk(schema, enter({ place, resource: base, dynamic: new Map() }, base), false);
		// What is referred to is walked later, not within: documents have chains of references that are longer than any stack.
		for (let next = this.#pending.pop(); next; next = this.#pending.pop()) next();
		refuseCycles(this, linked, place, this.#safe);
		return linked;
	}

	/** `plain`: without the choice between those that have the schema in their `allOf`, one of which it is about to be. */
	#refer(target: Located, scope: Scope, plain = false): Linked {
		const { schema } = target;
		if (typeof schema === 'boolean') return schema;
		const inside = enter({ ...target, dynamic: scope.dynamic }, target.resource);
		const id = this.#ids.get(schema) ?? this.#ids.size;
		this.#ids.set(schema, id);
		const passed = this.places.isStatic
			? ''
			: [...inside.dynamic]
					.map(([name, { uri }]) => `${name} ${uri}`)
					.sort()
					.join(' ');
		const name = `${id} ${plain && hasHeirs(schema)} ${passed}`;
		const known = this.#keys.get(name);
		if (known !== undefined) return { $ref: known };
		const key = `s${this.#keys.size}`;
		this.#keys.set(name, key);
		this.placeOf.set(key, target.place);
		this.#pending.push(() => this.nodes.set(key, this.#walk(schema, inside, plain)));
		return { $ref: key };
	}

	#walk(schema: unknown, outer: Scope, plain: boolean): Linked {
		if (typeof schema === 'boolean') return schema;
		if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) throw new Refusal(outer.place, 'a schema must be an object, true or false');
		const known = this.places.of(schema);
		const scope = known ? enter({ ...known, dynamic: outer.dynamic }, known.resource) : outer;
		const own = schema as Json;
		const at = { schema: own, place: scope.place, resource: scope.resource };
		const below = (child: unknown, path: string) => this.#walk(child, { ...scope, place: known ? scope.place + path : scope.place }, false);
		const linked: Json = {};
		const parts: Linked[] = [];
		for (const [keyword, value] of Object.entries(own)) {
			check(keyword, value, scope.place);
			if (keyword === '$ref') parts.unshift(this.#refer(this.places.target(String(value), scope.resource, scope.place), scope));
			else if (keyword === '$dynamicRef') parts.push(this.#refer(this.#dynamicTarget(String(value), scope), scope));
			else if (includes(single, keyword)) linked[keyword] = below(value, `/${keyword}`);
			else if (includes(lists, keyword)) {
				const items = value as unknown[];
				// A part that is another schema's heir repeats the parent, not the choice between its heirs.
				const link = (child: unknown, index: number) => (keyword === 'allOf' && this.#asParent(child, at, scope)) || below(child, `/${keyword}/${index}`);
				linked[keyword] = items.map(link);
			} else if (includes(maps, keyword))
				linked[keyword] = Object.fromEntries(Object.entries(value as Json).map(([name, child]) => [name, below(child, `/${keyword}${step(name)}`)]));
			else if (keyword === 'description' || !passedOver(keyword)) linked[keyword] = value;
		}
		refuseIdle(own, scope.place);
		this.#choose(at, linked, scope, plain);
		if ('default' in own) this.defaults.set(linked, scope.place);
		return compose(linked, parts);
	}

	#choose(at: Located & { schema: Json }, linked: Json, scope: Scope, plain: boolean): void {
		delete linked.discriminator;
		if (hasHeirs(at.schema)) {
			// Each heir has all of this schema in its `allOf`.
			if (!plain) Object.assign(clear(linked), this.#link(heirChoice(this.places, this.#document, at), scope));
			return;
		}
		const both = 'oneOf' in at.schema && 'anyOf' in at.schema;
		if (both && 'discriminator' in at.schema) throw new Refusal(`${at.place}/discriminator`, 'it cannot be said whether it is for `oneOf` or for `anyOf`');
		const keyword = 'oneOf' in at.schema ? 'oneOf' : 'anyOf' in at.schema ? 'anyOf' : null;
		const choice = keyword && choiceOf(this.places, at, keyword);
		if (!choice) return;
		Reflect.deleteProperty(linked, keyword);
		Object.assign(linked, this.#link(choice, scope, keyword));
	}

	#link({ property, options, others, declared }: Choice, scope: Scope, keyword = 'oneOf'): Json {
		const rest = others.map((other) => this.#walk(other.schema, { ...other, dynamic: scope.dynamic }, false));
		return {
			tag: property,
			tags: options.map(({ tags }) => tags),
			declared,
			choices: options.map(({ target }) => this.#refer(target, scope, true)),
			others: rest.length === 0 ? false : rest.length === 1 ? rest[0] : { [keyword]: rest }
		};
	}

	#asParent(child: unknown, { place }: Located, scope: Scope): Linked | undefined {
		const { $ref, ...more } = child as Json;
		if (typeof $ref !== 'string' || Object.keys(more).some((keyword) => !passedOver(keyword)) || !/^#\/components\/schemas\/[^/]+$/.test(place))
			return undefined;
		const target = this.places.target($ref, scope.resource, place);
		return hasHeirs(target.schema) ? this.#refer(target, scope, true) : undefined;
	}

	/** JSON Schema 2020-12 Core, section 8.2.3.2. */
	#dynamicTarget(ref: string, scope: Scope): Located {
		const first = this.places.target(ref, scope.resource, scope.place);
		const name = this.places.dynamicName(ref, scope.resource, scope.place);
		const resource = name === null ? undefined : scope.dynamic.get(name);
		return resource && name !== null ? this.places.target(`${resource.uri}#${name}`, resource, scope.place) : first;
	}
}

function enter(scope: Scope, resource: Resource): Scope {
	const news = [...resource.dynamic.keys()].filter((name) => !scope.dynamic.has(name));
	if (news.length === 0) return { ...scope, resource };
	return { ...scope, resource, dynamic: new Map([...scope.dynamic, ...news.map((name) => [name, resource] as const)]) };
}

/** A reference stands beside the other keywords of its schema, and there can be two. */
function compose(linked: Json, parts: Linked[]): Linked {
	const [first, ...more] = parts;
	if (first === undefined) return linked;
	const rest = typeof first === 'boolean' ? parts : more;
	if (typeof first !== 'boolean') Object.assign(linked, first);
	if (rest.length > 0) linked.allOf = [...((linked.allOf ?? []) as Linked[]), ...rest];
	return linked;
}

function clear(schema: Json): Json {
	for (const keyword of Object.keys(schema))
		if (keyword !== 'readOnly' && keyword !== 'writeOnly' && keyword !== 'default') Reflect.deleteProperty(schema, keyword);
	return schema;
}

export function isJson(mediaType: unknown): boolean {
	return /^[\w.+-]+\/([\w.+-]+\+)?json\s*(;|$)/i.test(String(mediaType));
}

function includes(list: readonly string[], keyword: string): boolean {
	return list.includes(keyword);
}

function passedOver(keyword: string): boolean {
	return keyword.startsWith('x-') || includes([...identity, ...annotations, ...stores], keyword);
}

function check(keyword: string, value: unknown, place: string): void {
	if (keyword.startsWith('x-')) return;
	const other = foreign[keyword];
	if (other !== undefined) throw new Refusal(place, `the keyword \`${keyword}\` is not one of OpenAPI 3.1: ${other}`);
	if (!allKeywords.includes(keyword)) {
		const hint = nearest(keyword, allKeywords);
		throw new Refusal(place, `unknown keyword \`${keyword}\`${hint ? `: did you mean \`${hint}\`?` : ''}`);
	}
	const wanted = misfit(keyword, value);
	if (wanted !== null) throw new Refusal(place, `\`${keyword}\` must be ${wanted}`);
	if (keyword === '$schema') checkDialect(value, place);
	if (keyword === 'pattern') checkPattern(String(value), place);
	if (keyword === 'patternProperties') for (const pattern of Object.keys(value as Json)) checkPattern(pattern, `${place}/patternProperties`);
	if (keyword === 'contentEncoding' && !encodings.includes(String(value).toLowerCase()))
		throw new Refusal(place, `the encoding \`${String(value)}\` is not supported; known are ${encodings.join(', ')}`);
	if (keyword === 'format' && !Object.hasOwn(formats, String(value))) {
		const hint = nearest(String(value), Object.keys(formats));
		throw new Refusal(place, `unknown format \`${String(value)}\`${hint ? `: did you mean \`${hint}\`?` : ''}`);
	}
	if ((keyword === 'const' || keyword === 'enum' || keyword === 'default') && JSON.stringify(value).includes('"__proto__":'))
		throw new Refusal(place, `\`${keyword}\` has a member called \`__proto__\`, which is not supported`);
}

/** Keywords that say nothing without another: whoever wrote them meant something. */
function refuseIdle(schema: Json, place: string): void {
	const needs: Record<string, string> = { then: 'if', else: 'if', minContains: 'contains', maxContains: 'contains', contentSchema: 'contentMediaType' };
	for (const [keyword, other] of Object.entries(needs))
		if (keyword in schema && !(other in schema)) throw new Refusal(place, `\`${keyword}\` says nothing without \`${other}\``);
	if ('contentSchema' in schema && !isJson(schema.contentMediaType))
		throw new Refusal(place, `\`contentSchema\` is supported for JSON only, not for \`${String(schema.contentMediaType)}\``);
}

/** The dialects whose keywords these are. */
export function checkDialect(dialect: unknown, place: string): void {
	const text = String(dialect);
	if (/^https:\/\/json-schema\.org\/draft\/2020-12\/schema#?$|^https:\/\/spec\.openapis\.org\/oas\/3\.1\/dialect\/(base|\d{4}-\d\d-\d\d)#?$/.test(text)) return;
	throw new Refusal(place, `the dialect \`${text}\` is not supported; write JSON Schema 2020-12 or OpenAPI's own`);
}

/** As ajv compiles it: with the flag that makes a character a code point. */
function checkPattern(pattern: string, place: string): void {
	try {
		new RegExp(pattern, 'u');
	} catch (error) {
		throw new Refusal(place, error instanceof Error ? error.message : String(error));
	}
}
