import type { SchemaFault } from '../contract.ts';
import type { Place } from '../parameters/readers.ts';
import type { FaultDetail } from '../fault.ts';
import { say } from './rules.ts';

/** More help nobody; they only make the answer long. */
const most = 20;

/** ajv's findings about a body, in words, with a JSON Pointer each. */
export function bodyFaults(found: SchemaFault[], body: unknown): FaultDetail[] {
	return leaves(found).map((fault) => {
		const pointer = pointerOf(fault);
		const name = pointer === '' ? 'The body' : `\`${pointer.slice(1, 200)}\``;
		return { pointer: pointer.slice(0, 1000), keyword: fault.keyword, detail: say(name, fault, fault.data ?? body), params: fault.params };
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
		const detail = say(`\`${whole}\``, fault, fault.data ?? values[holder]?.[key]);
		return { parameter: name.slice(0, 200), in: place, keyword: fault.keyword, detail, params: fault.params };
	});
}

/** They only repeat that a fault beside them is one. */
const echoes = new Set(['if', 'propertyNames']);

/** Each fault once, without those that only follow from others. */
function leaves(found: SchemaFault[]): SchemaFault[] {
	const told = found.filter(({ keyword }) => !echoes.has(keyword)).map(chosen);
	// A schema that failed has evaluated nothing: what it declares is not unknown for that.
	const broken = new Set(told.filter(({ keyword }) => !keyword.startsWith('unevaluated')).flatMap(({ instancePath }) => ancestors(instancePath)));
	const kept = told.filter((fault) => !isAftermath(fault) || !broken.has(fault.instancePath));
	// Two schemas may say the same of one value.
	const once = new Map(kept.map((fault) => [`${pointerOf(fault)} ${fault.keyword}`, fault]));
	return [...once.values()].slice(0, most);
}

function isAftermath({ keyword, params, parentSchema }: SchemaFault): boolean {
	if (keyword === 'unevaluatedProperties') return parentSchema?.known?.includes(String(params.unevaluatedProperty)) ?? false;
	return keyword === 'unevaluatedItems';
}

/** The path of a value and of all that it is in. */
function ancestors(path: string): string[] {
	const paths = [path];
	for (let rest = path; rest !== ''; paths.push(rest)) rest = rest.slice(0, rest.lastIndexOf('/'));
	return paths;
}

/** A choice by a property that could not be made is a fault of that property. */
function chosen(fault: SchemaFault): SchemaFault {
	if (fault.keyword !== 'choices') return fault;
	const { tag, allowedValues, declared, types } = fault.params;
	if (types !== undefined) return { ...fault, keyword: 'type', params: { type: types } };
	const data = fault.data as Record<string, unknown>;
	const name = String(tag);
	if (!Object.hasOwn(data, name)) return { ...fault, keyword: 'required', params: { missingProperty: name } };
	const keyword = declared === true ? 'discriminator' : 'enum';
	return { ...fault, keyword, instancePath: `${fault.instancePath}/${escapePointer(name)}`, params: { allowedValues }, data: data[name] };
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
