import type { Linked, Linker } from '../schemas/link.ts';
import { isMarked, isSchema, markedNames, members } from '../schemas/members.ts';

type Json = Record<string, unknown>;

/** What may leave of a value: all that any of its schemas declares, and nothing that one of them marks `writeOnly`. */
export interface Shape {
	/** By name: what is said of it. Nothing: it never leaves. */
	properties: Map<string, Linked[]>;
	/** For names that match. */
	patterns: { pattern: string; schema: Linked }[];
	/** For names that the schema which says so neither names nor has one of these patterns for. */
	rest: { patterns: string[]; schema: Linked }[];
	/** For names that nothing else speaks of. */
	last: Linked[];
	/** By index, for the first items. */
	prefix: Linked[][];
	/** For all that follow; `null`: there are no others. */
	items: Linked[] | null;
	/** Where one of several schemas applies, by a tag, that has not been chosen yet. */
	choices: Json[];
	/** Nothing is said of members or items, but that there may be any. */
	silent: boolean;
	/** Something is said of items and nothing of members, and it may be an object. */
	free: boolean;
}

/** `made`: choices that were made, and whose outcome is one of the schemas. */
export function shapeOf(linker: Linker, schemas: Linked[], made: readonly Json[]): Shape {
	const seen = new Set<unknown>();
	const all = schemas.flatMap((schema) => members(linker, schema, false, ['choices', 'if'], seen));
	// What an `if` names may be there. What it asks of it is not said of it.
	const asked = all.flatMap((member) => ('if' in member ? members(linker, member.if as Linked) : []));
	const hidden = markedNames(linker, all, 'writeOnly');
	const leaves = (schema: unknown) => schema !== undefined && schema !== false && !isMarked(linker, schema as Linked, 'writeOnly');
	const kept = (keyword: string) => all.map((member) => member[keyword] as Linked).filter(leaves);

	const always = schemas.flatMap((schema) => members(linker, schema, true));
	// A branch that allows no members says nothing of a value that another branch is for.
	const names = [...all, ...asked].some(naming) || always.some(barring);
	const listed = new Set([...all, ...asked].flatMap((member) => Object.keys((member.properties ?? {}) as Json)));
	const said = (name: string) => {
		const own = all.flatMap((member) => saidOf(member, name));
		return own.length > 0 ? own : asked.flatMap((member) => saidOf(member, name)).map((one) => one !== false);
	};
	const properties = new Map([...listed].map((name) => [name, hidden.includes(name) ? [] : said(name).filter(leaves)]));
	const prefixed = all.some((member) => 'prefixItems' in member);
	const count = Math.max(0, ...all.map(({ prefixItems }) => ((prefixItems ?? []) as Linked[]).length));
	const after = [...kept('items'), ...kept('unevaluatedItems')];
	const ends = prefixed && !all.some((member) => ['items', 'unevaluatedItems', 'contains'].some((keyword) => keyword in member));
	const none = after.length === 0 && all.some((member) => 'items' in member || member.unevaluatedItems === false);
	return {
		properties,
		patterns: all
			.flatMap(({ patternProperties }) => list(patternProperties).map(([pattern, schema]) => ({ pattern, schema })))
			.filter(({ schema }) => leaves(schema)),
		rest: all
			.filter((member) => leaves(member.additionalProperties))
			.map(({ patternProperties, additionalProperties }) => ({
				patterns: list(patternProperties).map(([pattern]) => pattern),
				schema: additionalProperties as Linked
			})),
		last: kept('unevaluatedProperties'),
		prefix: Array.from({ length: count }, (_, index) => all.flatMap((member) => itemOf(member, index)).filter(leaves)),
		items: ends || none ? null : after,
		choices: all.filter((member) => 'choices' in member && !made.includes(member)),
		silent: !names && !all.some(ofItems),
		free: !names && !always.some(({ type }) => type !== undefined && ![type].flat().includes('object'))
	};
}

function naming(member: Json): boolean {
	return (
		['properties', 'patternProperties', 'choices'].some((keyword) => keyword in member) ||
		// `additionalProperties: true` says no more than saying nothing.
		['additionalProperties', 'unevaluatedProperties'].some((keyword) => isSchema(member[keyword]))
	);
}

function barring(member: Json): boolean {
	return member.additionalProperties === false || member.unevaluatedProperties === false;
}

function ofItems(member: Json): boolean {
	return ['items', 'prefixItems', 'unevaluatedItems'].some((keyword) => keyword in member && member[keyword] !== true);
}

function list(map: unknown): [string, Linked][] {
	return Object.entries((map ?? {}) as Record<string, Linked>);
}

function saidOf(member: Json, name: string): Linked[] {
	const said = list(member.patternProperties).flatMap(([pattern, schema]) => (new RegExp(pattern, 'u').test(name) ? [schema] : []));
	const properties = (member.properties ?? {}) as Record<string, Linked>;
	if (Object.hasOwn(properties, name)) said.push(properties[name] ?? true);
	return said.length === 0 && 'additionalProperties' in member ? [member.additionalProperties as Linked] : said;
}

function itemOf(member: Json, index: number): Linked[] {
	const prefix = (member.prefixItems ?? []) as Linked[];
	if (index < prefix.length) return [prefix[index] ?? true];
	return ['items', 'unevaluatedItems'].flatMap((keyword) => (keyword in member ? [member[keyword] as Linked] : []));
}
