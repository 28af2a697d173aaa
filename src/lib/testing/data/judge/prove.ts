import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Model } from '../schema/model.ts';
import type { SchemaObject } from '../schema/schema.ts';
import type { Target } from '../violations/targets.ts';
import type { Violation } from '../violations/violation.ts';
import type { Judge } from './court.ts';

const pardons = new WeakMap<Model, Map<string, Judge>>();
let count = 0;
const ids = new WeakMap<object, number>();

/** Keywords that fail because a schema in them does. Where none of them does, every fault is one of its own. */
const following: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'if', 'contains', 'propertyNames', 'unevaluatedProperties', 'unevaluatedItems']);

/**
 * Whether a value breaks one keyword at one place and nothing else. It does when ajv, looking for all faults,
 *
 * 1. finds a fault of that keyword, of that very schema, at that pointer;
 * 2. finds no other fault; or, where others follow from it (a branch that fails takes `anyOf` with it, and the other
 *    branches have faults of their own), finds none of that keyword of that schema at another pointer, and none at all
 *    in the same value once the keyword is taken out of the schema, and nothing else is.
 *
 * Gives `null` where it is proven, and otherwise what is wrong with the proof.
 */
export function disprove(model: Model, value: unknown, target: Target, violation: Violation): string | null {
	const faults = model.judge(value);
	if (faults.length === 0) return 'what should break it is permitted';
	const { keyword, fault = keyword, member } = violation;
	const meant = (one: ErrorObject) => one.keyword === fault && one.parentSchema === target.schema && (member === undefined || missing(one) === member);
	const [same, others] = [faults.filter(meant), faults.filter((one) => !meant(one))];
	if (!same.some(({ instancePath }) => instancePath === target.pointer)) return 'what should break it breaks something else';
	if (faults.length === 1) return null;
	const elsewhere = same.find(({ instancePath }) => instancePath !== target.pointer);
	if (elsewhere) return `what breaks it breaks it at ${elsewhere.instancePath || 'the root'} too`;
	const left = faults.some((one) => following.has(one.keyword)) ? pardonedJudge(model, target.schema, violation)(value) : others;
	if (left.length === 0) return null;
	// Of many, those of the same schema say the most.
	const near = others.filter((one) => one.parentSchema === target.schema && one.instancePath === target.pointer);
	const words = new Set((near.length > 0 ? near : left).map((one) => one.keyword));
	return `what breaks it breaks ${[...words].slice(0, 4).join(', ')} too`;
}

function missing({ params }: ErrorObject): unknown {
	return (params as { missingProperty?: unknown }).missingProperty;
}

/** ajv, on the schema without the keyword. */
function pardonedJudge(model: Model, schema: SchemaObject, violation: Violation): Judge {
	const id = ids.get(schema) ?? ++count;
	ids.set(schema, id);
	// Each wrong type breaks the same keyword; of others, the label says which part of it is broken.
	const key = `${id} ${violation.keyword} ${violation.keyword === 'type' ? '' : violation.label}`;
	const known = pardons.get(model) ?? new Map<string, Judge>();
	pardons.set(model, known);
	const judge = known.get(key) ?? model.judgeWith(schema, violation.pardoned(schema));
	known.set(key, judge);
	return judge;
}
