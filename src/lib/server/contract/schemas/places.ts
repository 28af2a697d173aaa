import { Refusal, step } from '../compile/refusal.ts';
import { lists, maps, single, stores } from './keywords.ts';

type Json = Record<string, unknown>;

/** A schema resource (JSON Schema 2020-12 Core, section 4.3.5): the document itself, or a schema with an `$id`. */
export interface Resource {
	uri: string;
	root: unknown;
	place: string;
	anchors: Map<string, Json>;
	/** Of `$dynamicAnchor`; each is in `anchors` as well. */
	dynamic: Map<string, Json>;
}

/** A schema, and where it stands in the document. */
export interface Located {
	schema: unknown;
	place: string;
	resource: Resource;
}

/** What the parts of a document hold: `{x}` is a map of them, `[x]` a list. Only schemas are looked into further. */
const parts: Record<string, Record<string, string>> = {
	document: { paths: '{pathItem}', webhooks: '{pathItem}', components: 'components' },
	components: {
		schemas: '{schema}',
		responses: '{response}',
		parameters: '{parameter}',
		requestBodies: '{content}',
		headers: '{parameter}',
		callbacks: '{{pathItem}}',
		pathItems: '{pathItem}'
	},
	pathItem: {
		parameters: '[parameter]',
		...Object.fromEntries(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [method, 'operation']))
	},
	operation: { parameters: '[parameter]', requestBody: 'content', responses: '{response}', callbacks: '{{pathItem}}' },
	response: { headers: '{parameter}', content: '{media}' },
	content: { content: '{media}' },
	parameter: { schema: 'schema', content: '{media}' },
	media: { schema: 'schema', encoding: '{encoding}' },
	encoding: { headers: '{parameter}' }
};

/** Where every schema of a document stands, and what its references mean. */
export class Places {
	/** No `$dynamicRef` anywhere: which resources were passed through makes no difference. */
	readonly isStatic: boolean;
	readonly base: Resource;
	readonly #known = new Map<unknown, { place: string; resource: Resource }>();
	readonly #resources = new Map<string, Resource>();
	#dynamicRefs = 0;

	constructor(document: object) {
		this.base = this.#open('contract://document/', document, '#');
		this.#visit(document, 'document', '#');
		this.isStatic = this.#dynamicRefs === 0;
	}

	of(schema: unknown): { place: string; resource: Resource } | undefined {
		return this.#known.get(schema);
	}

	/** Every schema that is an object, and where it stands. */
	all(): [Json, { place: string; resource: Resource }][] {
		return [...this.#known] as [Json, { place: string; resource: Resource }][];
	}

	/** The schema that a reference means, from a place within `from`. */
	target(ref: string, from: Resource, place: string): Located {
		const found = this.find(ref, from, place);
		this.#walk(found.schema, found.place, found.resource);
		return { ...found, ...this.#known.get(found.schema) };
	}

	/** The same for what need not be a schema. */
	find(ref: string, from: Resource, place: string): Located {
		const { resource, fragment } = this.#split(ref, from, place);
		if (fragment !== '' && !fragment.startsWith('/')) {
			const schema = resource.anchors.get(fragment);
			if (schema === undefined) throw new Refusal(place, `the reference '${ref}' names an anchor that is not there`);
			return { schema, place: resource.place, resource, ...this.#known.get(schema) };
		}
		let current: Located = { schema: resource.root, place: resource.place, resource };
		for (const part of fragment.split('/').slice(1)) {
			const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
			const parent = current.schema;
			if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, name)) throw new Refusal(place, `the reference '${ref}' leads nowhere`);
			const schema = (parent as Json)[name];
			current = { schema, place: current.place + step(name), resource: this.#known.get(schema)?.resource ?? current.resource };
		}
		return current;
	}

	/** The schema that a `$dynamicRef` may mean another of: `null` where it is an ordinary reference. */
	dynamicName(ref: string, from: Resource, place: string): string | null {
		const { resource, fragment } = this.#split(ref, from, place);
		return resource.dynamic.has(fragment) ? fragment : null;
	}

	#split(ref: string, from: Resource, place: string): { resource: Resource; fragment: string } {
		const url = URL.parse(ref, from.uri);
		const fragment = url && decode(url.hash.slice(1));
		if (!url || fragment === null) throw new Refusal(place, `'${ref}' is not a URI reference`);
		url.hash = '';
		const resource = this.#resources.get(url.href);
		if (!resource) throw new Refusal(place, `the reference '${ref}' leaves the bundled document`);
		return { resource, fragment };
	}

	#open(uri: string, root: unknown, place: string): Resource {
		if (this.#resources.has(uri)) throw new Refusal(place, `the \`$id\` \`${uri}\` is there twice`);
		const resource = { uri, root, place, anchors: new Map(), dynamic: new Map() };
		this.#resources.set(uri, resource);
		return resource;
	}

	#visit(value: unknown, part: string, place: string): void {
		if (typeof value !== 'object' || value === null) return;
		if (part === 'schema') return this.#walk(value, place, this.base);
		if (/^[{[]/.test(part)) for (const [name, child] of Object.entries(value)) this.#visit(child, part.slice(1, -1), place + step(name));
		else for (const [name, inner] of Object.entries(parts[part] ?? {})) this.#visit((value as Json)[name], inner, `${place}/${name}`);
	}

	#walk(schema: unknown, place: string, outer: Resource): void {
		if (typeof schema !== 'object' || schema === null || this.#known.has(schema)) return;
		const own = schema as Json;
		const resource = typeof own.$id === 'string' ? this.#open(identify(own.$id, outer.uri, place), own, place) : outer;
		this.#known.set(schema, { place, resource });
		for (const keyword of ['$anchor', '$dynamicAnchor']) {
			const name = own[keyword];
			if (typeof name !== 'string') continue;
			const before = resource.anchors.get(name);
			if (before !== undefined && before !== own) throw new Refusal(place, `the anchor \`${name}\` is there twice`);
			resource.anchors.set(name, own);
			if (keyword === '$dynamicAnchor') resource.dynamic.set(name, own);
		}
		if ('$dynamicRef' in own) this.#dynamicRefs++;
		for (const keyword of single) this.#walk(own[keyword], `${place}/${keyword}`, resource);
		for (const keyword of [...lists, ...maps, ...stores])
			for (const [name, child] of Object.entries(own[keyword] ?? {})) this.#walk(child, `${place}/${keyword}${step(name)}`, resource);
	}
}

function identify(id: string, base: string, place: string): string {
	const url = URL.parse(id, base);
	if (!url || /^#.+/.test(url.hash)) throw new Refusal(place, `the \`$id\` \`${id}\` is not a URI reference without a fragment`);
	url.hash = '';
	return url.href;
}

function decode(text: string): string | null {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}

const known = new WeakMap<object, Places>();

/** Looked for once for each document. */
export function placesOf(document: object): Places {
	const places = known.get(document) ?? new Places(document);
	known.set(document, places);
	return places;
}
