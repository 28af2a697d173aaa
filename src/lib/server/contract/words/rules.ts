import type { SchemaFault } from '../contract.ts';
import { nearest } from '../parameters/nearest.ts';

/** The fault in plain words, with what is asked for and what there is, within 500 characters. */
export function say(name: string, fault: SchemaFault, data: unknown): string {
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
	enum: (fault) => `must be one of ${listed(fault)}`,
	discriminator: (fault, data) => `must be one of ${listed(fault)}: it says which kind this is; it is ${short(data)}`,
	const: (fault) => `must be ${JSON.stringify(fault.params.allowedValue)}`,
	format: (fault) => `must be a valid \`${String(fault.params.format)}\`${meaning(fault)}`,
	pattern: (fault) => `must match \`${String(fault.params.pattern)}\`${meaning(fault)}`,
	oneOf: (fault, data) => branch(fault, data, 'must be exactly one of the kinds that the contract allows'),
	anyOf: (fault, data) => branch(fault, data, 'must be one of the kinds that the contract allows'),
	not: () => 'is of a kind that the contract excludes',
	contains: contained,
	items: (fault, data) => `must have at most ${amount(fault, 'item')}; it has ${length(data)}`,
	unevaluatedItems: (fault, data) => `must have at most ${amount(fault, 'item')}; it has ${length(data)}`,
	contentEncoding: (fault) => `must be encoded as ${String(fault.params.contentEncoding)}`,
	contentMediaType: () => 'must hold JSON',
	readOnly: () => 'is set by the server, and not to be sent',
	writeOnly: () => 'is only taken, and never sent',
	dependentRequired: (fault) => `is needed where \`${String(fault.params.property)}\` is there`,
	'false schema': () => 'is not allowed here'
};

function listed(fault: SchemaFault): string {
	return [fault.params.allowedValues].flat().map(short).join(', ');
}

function short(value: unknown): string {
	const text = value === undefined ? 'nothing' : JSON.stringify(value);
	return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** Where the branches are of different types, those are what is asked for. */
function branch(fault: SchemaFault, data: unknown, text: string): string {
	if (fault.params.types !== undefined) return `must be ${[fault.params.types].flat().map(kind).join(' or ')}; it is ${kindOf(data)}`;
	return Array.isArray(fault.params.passingSchemas) ? `${text}; it is more than one of them` : text;
}

function contained({ params: { minContains, maxContains, count } }: SchemaFault): string {
	const least = Number(minContains ?? 1);
	const tooMany = typeof maxContains === 'number' && Number(count) > maxContains;
	const number = tooMany ? maxContains : least;
	return `must contain at ${tooMany ? 'most' : 'least'} ${number} item${number === 1 ? '' : 's'} of the kind that the contract asks for`;
}

function unknown(fault: SchemaFault): string {
	const name = String(fault.params.additionalProperty ?? fault.params.unevaluatedProperty);
	const known = fault.parentSchema?.known ?? Object.keys(fault.parentSchema?.properties ?? {});
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
