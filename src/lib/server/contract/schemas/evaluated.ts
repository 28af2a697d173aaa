import type { Linked, Linker } from './link.ts';
import { isSchema } from './members.ts';

type Json = Record<string, unknown>;

/** Which members, or which items, of a value a schema evaluates (JSON Schema 2020-12 Core, sections 11.2 and 11.3). */
export interface Evaluated {
	all: boolean;
	/** Members by name and by pattern. */
	names: string[];
	patterns: string[];
	/** So many items, from the first, and those that pass one of the probes. */
	count: number;
	found: number[];
	/** More, where the value passes a probe, and where it does not. */
	when: { probe: number; pass: Evaluated; fail: Evaluated | null }[];
}

export type Part = 'members' | 'items';

interface Prepare {
	/** A schema that is asked about the value itself, and one about an item of it. */
	value: (part: Linked) => Linked;
	item: (part: Linked) => Linked;
}

/** What a schema evaluates beside its own `unevaluatedProperties` or `unevaluatedItems`, and what must be asked to know: the probes. */
export function evaluatedBy(linker: Linker, schema: Json, part: Part, prepare: Prepare): { evaluated: Evaluated; probes: Linked[] } {
	const probes: Linked[] = [];
	const { unevaluatedProperties: _, unevaluatedItems: __, ...rest } = schema;
	const evaluated = look([rest]);
	return { evaluated, probes };

	function look(schemas: Linked[]): Evaluated {
		const result: Evaluated = { all: false, names: [], patterns: [], count: 0, found: [], when: [] };
		for (const one of schemas) if (isSchema(one)) add(result, one);
		return result;
	}

	/** What applies whatever the value goes into one; what depends on it stands behind a probe. */
	function add(result: Evaluated, one: Json): void {
		if (part === 'members') {
			result.names.push(...Object.keys(one.properties ?? {}));
			result.patterns.push(...Object.keys(one.patternProperties ?? {}));
			result.all ||= 'additionalProperties' in one || 'unevaluatedProperties' in one;
		} else {
			result.count = Math.max(result.count, ((one.prefixItems ?? []) as unknown[]).length);
			result.all ||= 'items' in one || 'unevaluatedItems' in one;
			if ('contains' in one) result.found.push(probes.push(prepare.item(one.contains as Linked)) - 1);
		}
		const node = typeof one.$ref === 'string' ? linker.nodes.get(one.$ref) : undefined;
		for (const other of [node, ...((one.allOf ?? []) as Linked[])]) if (isSchema(other)) add(result, other);
		for (const branch of [...((one.anyOf ?? []) as Linked[]), ...((one.oneOf ?? []) as Linked[])]) when(result, prepare.value(branch), [branch]);
		if ('if' in one) when(result, prepare.value(one.if as Linked), [one.if as Linked, (one.then ?? true) as Linked], [(one.else ?? true) as Linked]);
		for (const [name, other] of Object.entries((one.dependentSchemas ?? {}) as Record<string, Linked>))
			when(result, { type: 'object', required: [name] }, [other]);
		for (const [index, other] of ((one.choices ?? []) as Linked[]).entries()) {
			const tag = String(one.tag);
			when(result, { type: 'object', required: [tag], properties: { [tag]: { enum: (one.tags as string[][])[index] } } }, [other]);
		}
		if (isSchema(one.others)) when(result, { not: { type: 'object' } }, [one.others]);
	}

	function when(result: Evaluated, probe: Linked, passes: Linked[], fails: Linked[] = []): void {
		const pass = look(passes);
		const fail = look(fails);
		if (isNothing(pass) && isNothing(fail)) return;
		result.when.push({ probe: probes.push(probe) - 1, pass, fail: isNothing(fail) ? null : fail });
	}
}

function isNothing({ all, names, patterns, count, found, when }: Evaluated): boolean {
	return !all && names.length + patterns.length + count + found.length + when.length === 0;
}
