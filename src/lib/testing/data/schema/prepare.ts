import { isHeld, type Content } from './content.ts';
import { discriminated } from './discriminator.ts';
import { hiddenMembers, type Direction } from './direction.ts';
import { below } from './json.ts';
import { referencesOf, type Location, type References, type Resource } from './references.ts';
import { inPlace, isObject, known, listOfSchemas, mapOfSchemas, oneSchema, SchemaError, type SchemaObject } from './schema.ts';

/** Why a schema of ours stands where the document has none, or has `false`. */
export type Mark = 'false schema' | 'readOnly' | 'writeOnly' | 'discriminator';

/** Where a schema stands: the keyword, and the key in it, of the schema that holds it. */
export interface Home {
	holder: SchemaObject;
	keyword: string;
	key?: string | number;
}

/** A schema on its own: all references lead to `defs`, as `def:0`, and every schema in it is an object of its own. */
export interface Prepared {
	root: SchemaObject;
	defs: Record<string, SchemaObject>;
	/** Where each schema stands in the document. */
	places: Map<object, string>;
	marks: Map<object, Mark>;
	homes: Map<object, Home>;
	/** What a member would be that must not be there in this direction. */
	forbidden: Map<object, SchemaObject>;
	/** Texts that hold something else, by the format that they have here. */
	contents: Map<string, Content>;
	/** Words of a schema that JSON Schema 2020-12 has no meaning for. */
	unknown: Map<object, string[]>;
}

export interface Source {
	schema: unknown;
	document: object;
	place: string;
	direction: Direction | undefined;
}

/** Where the walk is: what the references of a schema are relative to. */
interface At {
	place: string;
	resource: Resource;
	/** The resources that were entered on the way, outermost first: `$dynamicRef` looks through them. */
	scope: readonly Resource[];
	/** Members of this value that do not cross the wire in this direction. */
	hidden: ReadonlySet<string>;
}

const dropped = new Set(['$id', '$schema', '$anchor', '$dynamicAnchor', '$vocabulary', '$comment', '$defs', '$dynamicRef', 'discriminator']);
const one: readonly string[] = oneSchema;
const lists: readonly string[] = listOfSchemas;
const maps: readonly string[] = mapOfSchemas;
/** Where `false` says that there are no others, and ajv tells of it with one fault of the holder. */
const closing = new Set(['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems']);

/** Throws `SchemaError` where a reference leads nowhere. */
export function prepare({ schema, document, place, direction }: Source): Prepared {
	const references = referencesOf(document);
	const names = new Map<string, string>();
	const prepared: Prepared = { root: {}, defs: {}, places: new Map(), marks: new Map(), homes: new Map(), forbidden: new Map(), contents: new Map(), unknown: new Map() };
	const walk = (value: unknown, at: At) => walkSchema(value, { ...enter(at, references, value) }, { references, direction, prepared, definition });

	function definition(target: Location, at: At): string {
		const next = within(at, target.resource);
		const key = [target.place, next.scope.map(({ uri }) => uri).join(' '), [...at.hidden].sort().join(' ')].join('\n');
		const known = names.get(key);
		if (known !== undefined) return known;
		const name = `def:${names.size}`;
		names.set(key, name);
		prepared.defs[name] = walk(target.value, { ...next, place: target.place });
		return name;
	}

	const resource = isObject(schema) ? references.around(schema) : references.root;
	prepared.root = walk(schema, { place, resource, scope: [resource], hidden: hiddenMembers(schema, resource, references, direction) });
	return prepared;
}

interface Walk {
	references: References;
	direction: Direction | undefined;
	prepared: Prepared;
	definition(target: Location, at: At): string;
}

function walkSchema(schema: unknown, at: At, walk: Walk): SchemaObject {
	const { prepared } = walk;
	const result: SchemaObject = {};
	prepared.places.set(result, at.place);
	if (schema === false) {
		result.not = {};
		prepared.places.set(result.not, at.place);
		prepared.marks.set(result, 'false schema');
	}
	if (typeof schema === 'boolean') return result;
	if (!isObject(schema)) throw new SchemaError(at.place, 'there is no schema');

	const place = (child: SchemaObject, home: Home) => (prepared.homes.set(child, home), child);
	const visit = (value: unknown, keyword: string, key?: string | number) => {
		const home: Home = { holder: result, keyword, key };
		const path = key === undefined ? below(at.place, keyword) : below(below(at.place, keyword), key);
		const same = inPlace.has(keyword);
		const child = enter({ ...at, place: path }, walk.references, value);
		const hidden = same ? at.hidden : hiddenMembers(value, child.resource, walk.references, walk.direction);
		if (keyword === 'properties' && at.hidden.has(String(key))) {
			const none: SchemaObject = { not: {} };
			prepared.places.set(none, path);
			prepared.marks.set(none, walk.direction === 'request' ? 'readOnly' : 'writeOnly');
			prepared.forbidden.set(none, walkSchema(value, { ...child, hidden }, walk));
			return place(none, home);
		}
		return place(walkSchema(value, { ...child, hidden }, walk), home);
	};

	for (const [keyword, value] of Object.entries(schema)) {
		if (dropped.has(keyword) || keyword.startsWith('x-')) continue;
		if (keyword === '$ref') result.$ref = walk.definition(walk.references.resolve(String(value), at.resource, at.place), at);
		else if (value === false && (closing.has(keyword) || (keyword === 'items' && Array.isArray(schema.prefixItems)))) result[keyword] = false;
		else if (one.includes(keyword)) result[keyword] = visit(value, keyword);
		else if (lists.includes(keyword) && Array.isArray(value)) result[keyword] = value.map((item: unknown, index) => visit(item, keyword, index));
		else if (maps.includes(keyword) && isObject(value))
			result[keyword] = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, visit(item, keyword, name)]));
		else if (keyword === 'required' && Array.isArray(value)) result.required = (value as string[]).filter((name) => !at.hidden.has(name));
		else if (known.has(keyword)) result[keyword] = value;
		else prepared.unknown.set(result, [...(prepared.unknown.get(result) ?? []), keyword]);
	}
	if (typeof schema.$dynamicRef === 'string') {
		const target = dynamicTarget(schema.$dynamicRef, at, walk.references);
		const reference = place({ $ref: walk.definition(target, at) }, { holder: result, keyword: 'allOf', key: result.allOf?.length ?? 0 });
		prepared.places.set(reference, below(at.place, '$dynamicRef'));
		result.allOf = [...(result.allOf ?? []), reference];
	}
	if (isHeld(schema) && result.format === undefined) {
		result.format = `content:${prepared.contents.size}`;
		prepared.contents.set(result.format, schema);
	}
	if (isObject(schema.discriminator)) discriminated(schema, result, at.resource, walk.references, prepared);
	return result;
}

/** JSON Schema 2020-12, section 8.2.3.2: the outermost resource with an anchor of that name has the say. */
function dynamicTarget(ref: string, at: At, references: References): Location {
	const first = references.resolve(ref, at.resource, at.place);
	const name = ref.split('#')[1] ?? '';
	if (!isObject(first.value) || first.value.$dynamicAnchor !== name) return first;
	const outermost = at.scope.find((resource) => resource.dynamicAnchors.has(name));
	return outermost?.dynamicAnchors.get(name) ?? first;
}

function within(at: At, resource: Resource): At {
	return { ...at, resource, scope: at.scope.includes(resource) ? at.scope : [...at.scope, resource] };
}

function enter(at: At, references: References, value: unknown): At {
	const resource = references.entered(value, at.resource);
	return resource === at.resource ? at : within(at, resource);
}
