import { disprove } from '../judge/prove.ts';
import { partAt, withPart } from '../schema/json.ts';
import type { Model } from '../schema/model.ts';
import { also, omit, type SchemaObject } from '../schema/schema.ts';
import { asSimpleAsCanBe, build } from '../solve/build.ts';
import { shuffled, type Chance } from '../solve/chance.ts';
import { expand } from '../solve/expand.ts';
import { baseOf } from './base.ts';
import { rewritten } from './path.ts';
import type { Target } from './targets.ts';
import { isIdle, type Violation } from './violation.ts';

/** A violation that has been found possible, with the simplest value that is it. */
export interface Reached {
	target: Target;
	violation: Violation;
	value: unknown;
}

/** Breaks a keyword, or says why it cannot be broken alone. */
export function reach(model: Model, target: Target): Reached | string {
	const { breakage } = target;
	if (isIdle(breakage)) return breakage.why;
	const flaws: string[] = [];
	for (const value of valuesFor(model, target, breakage)) {
		const flaw = disprove(model, value, target, breakage);
		if (flaw === null) return { target, violation: breakage, value };
		flaws.push(flaw);
	}
	// What is broken beside it says the most.
	return flaws.find((flaw) => flaw.endsWith(' too')) ?? reasonFor(model, target, breakage) ?? flaws[0] ?? breakage.otherwise ?? 'no value was found that breaks it';
}

/** Another value of a violation; the simplest one where chance finds none that is proven. */
export function reachByChance(model: Model, { target, violation, value }: Reached, chance: Chance): unknown {
	for (const root of shuffled(chance, [...rootsOf(model, target, violation)]).slice(0, 4)) {
		const other = build(model, [root], { chance, depth: 0 });
		if (other !== undefined && disprove(model, other, target, violation) === null) return other;
	}
	return value;
}

/** Values that may break it: first a permitted value with one part changed, then what a search for the whole finds. */
function* valuesFor(model: Model, target: Target, violation: Violation): Generator {
	const { pointer, path, schema } = target;
	const { changes, without, instead } = violation;
	const base = path.some(({ keyword }) => keyword === 'propertyNames') ? undefined : baseOf(model, target);
	if (base !== undefined) {
		if (changes) for (const part of changes(partAt(base, pointer))) yield withPart(base, pointer, part);
		const rest = pointer === '' ? null : omit(schema, ...without);
		for (const other of instead) {
			const fixed = typeof other === 'object' && 'const' in other;
			const part = fixed ? other.const : rest ? build(model, [also(rest, other)], asSimpleAsCanBe) : undefined;
			if (part !== undefined) yield withPart(base, pointer, part);
		}
	}
	for (const root of rootsOf(model, target, violation)) {
		const value = build(model, [root], asSimpleAsCanBe);
		if (value !== undefined) yield value;
	}
}

function* rootsOf(model: Model, { schema, path }: Target, { without, instead }: Violation): Generator<SchemaObject> {
	const rest = omit(schema, ...without);
	for (const other of instead) {
		const broken = also(rest, other);
		// What cannot be on its own cannot be in the whole either.
		if (expand(model, [broken]).next().done !== true) yield* rewritten(model, path, broken);
	}
}

/** What a value breaks that breaks the keyword and heeds nothing else that its schema says. */
function reasonFor(model: Model, { schema, pointer, path }: Target, violation: Violation): string | undefined {
	const { keyword, fault = keyword } = violation;
	for (const other of violation.instead.toReversed())
		for (const root of rewritten(model, path, { allOf: [other] })) {
			const value = build(model, [root], asSimpleAsCanBe);
			if (value === undefined) continue;
			const others = model.judge(value).filter((one) => one.keyword !== fault || one.parentSchema !== schema);
			const nearest = [others.filter((one) => one.parentSchema === schema), others.filter(({ instancePath }) => `${instancePath}/`.startsWith(`${pointer}/`)), others];
			const words = nearest.find(({ length }) => length > 0)?.map((one) => one.keyword) ?? [];
			if (words.length > 0) return `what breaks it breaks ${[...new Set(words)].slice(0, 4).join(', ')} too`;
		}
	return path.some((step) => step.keyword === 'anyOf' || step.keyword === 'oneOf') ? 'no value was found that breaks it and that no other branch takes' : undefined;
}
