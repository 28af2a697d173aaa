import { below, partsOf } from './json.ts';
import { isObject, SchemaError } from './schema.ts';

/** What has a URI of its own: the document, and every schema in it with an `$id`. JSON Schema 2020-12, section 8.2. */
export interface Resource {
	uri: string;
	root: unknown;
	place: string;
	anchors: Map<string, Location>;
	dynamicAnchors: Map<string, Location>;
}

export interface Location {
	value: unknown;
	/** A JSON Pointer into the document, as a fragment: `#/components/schemas/Post`. */
	place: string;
	resource: Resource;
}

export interface References {
	root: Resource;
	resolve(ref: string, from: Resource, place: string): Location;
	/** The resource that a schema is in that is found inside `from`. */
	entered(value: unknown, from: Resource): Resource;
	/** The resource that something of the document is in; the document itself where that is not known. */
	around(value: object): Resource;
}

/** A URI for documents that have none; `.invalid` is nobody's (RFC 2606). */
const nowhere = 'https://document.invalid/';
/** Values that look like schemas and are none. */
const data = new Set(['enum', 'const', 'example', 'examples']);

const indexes = new WeakMap<object, References>();

export function referencesOf(document: object): References {
	const known = indexes.get(document);
	if (known) return known;
	const made = index(document);
	indexes.set(document, made);
	return made;
}

function index(document: object): References {
	const resources = new Map<string, Resource>();
	const byRoot = new Map<unknown, Resource>();
	const owners = new WeakMap<object, Resource>();
	const add = (uri: string, root: object, place: string) => {
		const resource: Resource = { uri, root, place, anchors: new Map(), dynamicAnchors: new Map() };
		resources.set(uri, resource);
		byRoot.set(root, resource);
		return resource;
	};
	const visit = (value: unknown, place: string, within: Resource) => {
		if (Array.isArray(value)) return value.forEach((item, at) => visit(item, below(place, at), within));
		if (!isObject(value)) return;
		let resource = within;
		if (typeof value.$id === 'string' && value !== within.root) resource = add(absolute(value.$id, within.uri), value, place);
		owners.set(value, resource);
		if (typeof value.$anchor === 'string') resource.anchors.set(value.$anchor, { value, place, resource });
		if (typeof value.$dynamicAnchor === 'string') {
			resource.anchors.set(value.$dynamicAnchor, { value, place, resource });
			resource.dynamicAnchors.set(value.$dynamicAnchor, { value, place, resource });
		}
		for (const [name, member] of Object.entries(value)) if (!data.has(name)) visit(member, below(place, name), resource);
	};
	const id = (document as { $id?: unknown }).$id;
	const root = add(typeof id === 'string' ? absolute(id, nowhere) : nowhere, document, '#');
	visit(document, '#', root);
	const entered = (value: unknown, from: Resource) => byRoot.get(value) ?? from;
	const around = (value: object) => owners.get(value) ?? root;
	return { root, entered, around, resolve: (ref, from, place) => resolve(ref, from, place, resources, entered) };
}

function resolve(ref: string, from: Resource, place: string, resources: Map<string, Resource>, entered: References['entered']): Location {
	const [path = '', fragment = ''] = ref.split('#');
	let resource = path === '' ? from : resources.get(absolute(path, from.uri));
	if (!resource) throw new SchemaError(place, `the reference '${ref}' leads out of the document`);
	const name = decodeURIComponent(fragment);
	if (name !== '' && !name.startsWith('/')) {
		const anchor = resource.anchors.get(name);
		if (!anchor) throw new SchemaError(place, `the reference '${ref}' leads nowhere`);
		return anchor;
	}
	let value = resource.root;
	let at = resource.place;
	for (const key of partsOf(name)) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) throw new SchemaError(place, `the reference '${ref}' leads nowhere`);
		value = (value as Record<string, unknown>)[key];
		at = below(at, key);
		resource = entered(value, resource);
	}
	return { value, place: at, resource };
}

function absolute(uri: string, base: string): string {
	return URL.canParse(uri, base) ? new URL(uri, base).href.replace(/#$/, '') : uri;
}
