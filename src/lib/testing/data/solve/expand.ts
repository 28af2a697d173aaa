import type { Model } from '../schema/model.ts';
import { targetOf } from '../schema/model.ts';
import type { Schema, SchemaObject } from '../schema/schema.ts';
import { isPossible } from './possible.ts';
import { isLiteral, negations } from './negate.ts';
import { anything, narrowed, type Shape } from './shape.ts';

/** Which alternative of a choice is tried first, second and so on; the order of the schema where there is none. */
export type Order = (schema: SchemaObject, keyword: string, count: number) => readonly number[] | undefined;

export const asWritten: Order = () => undefined;

interface Todo {
	schema: Schema;
	trail: readonly SchemaObject[];
}

interface Choice {
	schema: SchemaObject;
	keyword: string;
	alternatives: readonly { must: readonly Todo[]; mustNot: readonly Schema[] }[];
}

interface State {
	shape: Shape;
	must: readonly Todo[];
	choices: readonly Choice[];
	mustNot: readonly Schema[];
}

/** What a value that satisfies all of these schemas looks like: a shape for each way to choose between branches. */
export function* expand(model: Model, schemas: readonly Schema[], order: Order = asWritten): Generator<Shape> {
	const start: State = { shape: anything, must: schemas.map((schema) => ({ schema, trail: [] })), choices: [], mustNot: [] };
	yield* search(model, start, order, { left: 4_000 });
}

function* search(model: Model, start: State, order: Order, fuel: { left: number }): Generator<Shape> {
	const state = settled(model, start, fuel);
	if (!state) return;
	const [choice, ...choices] = state.choices;
	if (choice) {
		const { alternatives } = choice;
		for (const index of order(choice.schema, choice.keyword, alternatives.length) ?? alternatives.keys()) {
			const taken = alternatives[index];
			if (taken) yield* search(model, { shape: state.shape, must: taken.must, choices, mustNot: [...state.mustNot, ...taken.mustNot] }, order, fuel);
		}
		return;
	}
	const [not, ...mustNot] = state.mustNot;
	if (not === undefined) {
		if (isPossible(model, state.shape)) yield state.shape;
		return;
	}
	const rest: State = { ...state, mustNot };
	if (contradicts(model, state.shape, not, fuel)) yield* search(model, rest, order, fuel);
	else for (const way of negations(model, not)) yield* search(model, { ...rest, must: [{ schema: way, trail: [] }] }, order, fuel);
}

/** Takes in all that is no matter of choice. `null` where it cannot all hold. */
function settled(model: Model, state: State, fuel: { left: number }): State | null {
	let { shape } = state;
	const todo = [...state.must];
	const choices = [...state.choices];
	const mustNot = [...state.mustNot];
	for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
		if (--fuel.left < 0) return null;
		const { schema } = next;
		if (schema === false) return null;
		if (schema === true) continue;
		const asks = schema.unevaluatedProperties !== undefined || schema.unevaluatedItems !== undefined;
		const trail = asks ? [...next.trail, schema] : next.trail;
		const narrower = narrowed(model, shape, { schema, trail });
		if (!narrower) return null;
		shape = narrower;
		if (schema.$ref !== undefined) todo.push({ schema: targetOf(model, schema), trail });
		for (const part of schema.allOf ?? []) todo.push({ schema: part, trail });
		if (schema.not !== undefined && !isLiteral(schema.not)) mustNot.push(schema.not);
		choices.push(...choicesOf(schema, trail));
	}
	return { shape, must: [], choices, mustNot };
}

function choicesOf(schema: SchemaObject, trail: readonly SchemaObject[]): Choice[] {
	const found: Choice[] = [];
	const must = (...schemas: Schema[]) => schemas.map((one) => ({ schema: one, trail }));
	const { anyOf, oneOf } = schema;
	if (anyOf) found.push({ schema, keyword: 'anyOf', alternatives: anyOf.map((branch) => ({ must: must(branch), mustNot: [] })) });
	if (oneOf) {
		const alternatives = oneOf.map((branch, at) => ({ must: must(branch), mustNot: oneOf.filter((_, other) => other !== at) }));
		found.push({ schema, keyword: 'oneOf', alternatives });
	}
	if (schema.if !== undefined && (schema.then !== undefined || schema.else !== undefined)) {
		const yes = { must: must(schema.if, schema.then ?? true), mustNot: [] };
		found.push({ schema, keyword: 'if', alternatives: [yes, { must: must(schema.else ?? true), mustNot: [schema.if] }] });
	}
	for (const [name, other] of Object.entries(schema.dependentSchemas ?? {})) {
		const absent = { must: must({ properties: { [name]: false } }), mustNot: [] };
		const present = { must: must({ type: 'object', required: [name] }, other), mustNot: [] };
		found.push({ schema, keyword: `dependentSchemas ${name}`, alternatives: [absent, present] });
	}
	return found;
}

/** Whether what is known already rules a schema out. */
function contradicts(model: Model, shape: Shape, schema: Schema, fuel: { left: number }): boolean {
	const state: State = { shape, must: [{ schema, trail: [] }], choices: [], mustNot: [] };
	return search(model, state, asWritten, { left: Math.min(200, fuel.left) }).next().done === true;
}
