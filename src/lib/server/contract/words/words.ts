import type { Place, SchemaFault } from '../contract.ts';
import type { FaultDetail } from '../fault.ts';
import { nearest } from '../parameters/nearest.ts';

/** More help nobody; they only make the answer long. */
const most = 20;

/** ajv's findings about a body, in words, with a JSON Pointer each. */
export function bodyFaults(found: SchemaFault[], body: unknown): FaultDetail[] {
	return leaves(found).map((fault) => {
		const pointer = pointerOf(fault);
		const name = pointer === '' ? 'The body' : `\`${pointer.slice(1, 200)}\``;
		return { pointer: pointer.slice(0, 1000), keyword: fault.keyword, detail: say(name, fault, fault.data ?? body) };
	});
}

/** A parameter as whoever sent it knows it. `within`: it is the member that was asked about. */
type WireName = (place: Place, key: string, member: string | undefined) => { name: string; within: boolean };

const places: Record<string, Place> = { path: 'path', query: 'query', headers: 'header', cookies: 'cookie' };

/** ajv's findings about `{ path, query, headers, cookies }`, in words, with the parameter's name each. */
export function parameterFaults(found: SchemaFault[], values: Record<string, Record<string, unknown>>, wireName: WireName): FaultDetail[] {
	return leaves(found).map((fault) => {
		const [, holder = 'query', key = '', ...inner] = pointerOf(fault).split('/').map(unescapePointer);
		const place = places[holder] ?? 'query';
		const { name, within } = wireName(place, key, inner[0]);
		const whole = [name, ...inner.slice(within ? 1 : 0)].join('/').slice(0, 200);
		return { parameter: name.slice(0, 200), in: place, keyword: fault.keyword, detail: say(`\`${whole}\``, fault, fault.data ?? values[holder]?.[key]) };
	});
}

/** They only repeat that a fault beside them is one. */
const echoes = new Set(['if', 'propertyNames']);

/** Faults of a `oneOf` branch say what would have to be true of one branch only: the branching keyword says it all. */
function leaves(found: SchemaFault[]): SchemaFault[] {
	const branching = found.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
	const told = found.filter(({ keyword }) => !echoes.has(keyword));
	const kept = told.filter((fault) => branching.includes(fault) || !branching.some((branch) => `${fault.instancePath}/`.startsWith(`${branch.instancePath}/`)));
	// Two schemas may say the same of one value.
	const once = new Map(kept.map((fault) => [`${pointerOf(fault)} ${fault.keyword}`, fault]));
	return [...once.values()].slice(0, most);
}

/** Where the fault is: for a property that is missing or not known, where that property is or would be. */
function pointerOf(fault: SchemaFault): string {
	const property = fault.params.missingProperty ?? fault.params.additionalProperty ?? fault.params.unevaluatedProperty ?? fault.propertyName;
	return typeof property === 'string' ? `${fault.instancePath}/${escapePointer(property)}` : fault.instancePath;
}

export function escapePointer(name: string): string {
	return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapePointer(part: string): string {
	return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The fault in plain words, with what is asked for and what there is, within 500 characters. */
function say(name: string, fault: SchemaFault, data: unknown): string {
	const rule = rules[fault.keyword];
	const text = rule ? rule(fault, data) : `breaks the rule \`${fault.keyword}\` of the contract`;
	const sentence = `${name} ${text}.`;
	return sentence.length > 500 ? `${sentence.slice(0, 499)}…` : sentence;
}

const limit = (fault: SchemaFault) => String(fault.params.limit);
const amount = (fault: SchemaFault, thing: string) => `${Number(fault.params.limit).toLocaleString('en')} ${thing}${fault.params.limit === 1 ? '' : 's'}`;
const length = (data: unknown) =>
	(typeof data === 'string' || Array.isArray(data) ? Array.from(data).length : Object.keys(data ?? {}).length).toLocaleString('en');

const rules: Record<string, (fault: SchemaFault, data: unknown) => string> = {
	type: (fault, data) => `must be ${[fault.params.type].flat().map(kind).join(' or ')}; it is ${kindOf(data)}`,
	required: () => 'is missing',
	additionalProperties: unknown,
	unevaluatedProperties: unknown,
	minLength: (fault, data) => `must have at least ${amount(fault, 'character')}; it has ${length(data)}`,
	maxLength: (fault, data) => `must have at most ${amount(fault, 'character')}; it has ${length(data)}`,
	minItems: (fault, data) => `must have at least ${amount(fault, 'item')}; it has ${length(data)}`,
	maxItems: (fault, data) => `must have at most ${amount(fault, 'item')}; it has ${length(data)}`,
	minProperties: (fault, data) => `must have at least ${amount(fault, 'member')}; it has ${length(data)}`,
	maxProperties: (fault, data) => `must have at most ${amount(fault, 'member')}; it has ${length(data)}`,
	uniqueItems: (fault) => `must not have an item twice: items ${String(fault.params.j)} and ${String(fault.params.i)} are the same`,
	minimum: (fault, data) => `must be at least ${limit(fault)}; it is ${String(data)}`,
	maximum: (fault, data) => `must be at most ${limit(fault)}; it is ${String(data)}`,
	exclusiveMinimum: (fault, data) => `must be more than ${limit(fault)}; it is ${String(data)}`,
	exclusiveMaximum: (fault, data) => `must be less than ${limit(fault)}; it is ${String(data)}`,
	multipleOf: (fault, data) => `must be a multiple of ${String(fault.params.multipleOf)}; it is ${String(data)}`,
	enum: (fault) =>
		`must be one of ${[fault.params.allowedValues]
			.flat()
			.map((value) => JSON.stringify(value))
			.join(', ')}`,
	const: (fault) => `must be ${JSON.stringify(fault.params.allowedValue)}`,
	format: (fault) => `must be a valid \`${String(fault.params.format)}\`${meaning(fault)}`,
	pattern: (fault) => `must match \`${String(fault.params.pattern)}\`${meaning(fault)}`,
	oneOf: () => 'must be exactly one of the kinds that the contract allows',
	anyOf: () => 'must be one of the kinds that the contract allows',
	not: () => 'is of a kind that the contract excludes',
	contains: (fault) => `must contain at least ${Number(fault.params.minContains ?? 1)} item of the kind that the contract asks for`,
	dependentRequired: (fault) => `is needed where \`${String(fault.params.property)}\` is there`,
	'false schema': () => 'is not allowed here'
};

function unknown(fault: SchemaFault): string {
	const name = String(fault.params.additionalProperty ?? fault.params.unevaluatedProperty);
	const known = Object.keys(fault.parentSchema?.properties ?? {});
	const hint = nearest(name, known);
	return `is not a property that the contract names${hint ? `: did you mean \`${hint}\`?` : known.length > 0 ? `; it names ${known.slice(0, 20).join(', ')}` : ''}`.replace(
		/\?$/,
		'? It takes no other'
	);
}

/** What the contract says about the value, where a bare pattern would say little. */
function meaning(fault: SchemaFault): string {
	const text = fault.parentSchema?.description?.trim().split(/\n\n/)[0]?.replace(/\s+/g, ' ').replace(/\.$/, '');
	return text ? ` (${text.length > 160 ? cut(text) : text})` : '';
}

/** To whole sentences where there are any, so that what is said can be followed. */
function cut(text: string): string {
	const end = text.lastIndexOf('. ', 159);
	return end > 0 ? text.slice(0, end) : `${text.slice(0, 159)}…`;
}

function kind(type: unknown): string {
	return type === 'null' ? 'null' : type === 'integer' || type === 'array' || type === 'object' ? `an ${type}` : `a ${String(type)}`;
}

function kindOf(value: unknown): string {
	if (value === null || value === undefined) return 'null';
	if (Array.isArray(value)) return 'an array';
	if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large to hold';
	return typeof value === 'number' ? (Number.isInteger(value) ? 'an integer' : 'a number with a fraction') : kind(typeof value);
}
