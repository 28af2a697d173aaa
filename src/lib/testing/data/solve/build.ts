import { bare, type Model } from '../schema/model.ts';
import type { Schema } from '../schema/schema.ts';
import { arrayView, buildArray } from './array.ts';
import { shuffled, simplest, type Chance } from './chance.ts';
import { asWritten, expand, type Order } from './expand.ts';
import { holds } from './holds.ts';
import { bits, kindsInOrder, type Kind } from './kinds.ts';
import { numbers, numberView } from './numeric.ts';
import { buildObject, objectView, optionalOf } from './object.ts';
import { said, type Shape } from './shape.ts';
import { fitting, textView } from './text.ts';

export interface Making {
	chance: Chance;
	/** How many values this one is inside of. */
	depth: number;
}

export const asSimpleAsCanBe: Making = { chance: simplest, depth: 0 };

/** Beyond this depth only what is simplest is made, and beyond the other one nothing. */
const deep = 4;
const deepest = 60;

/** A value that satisfies all of these schemas; `undefined` where none was found. */
export function build(model: Model, schemas: readonly Schema[], making: Making): unknown {
	const { depth } = making;
	if (depth > deepest) return undefined;
	if (!making.chance.simple) {
		const value = depth > deep ? undefined : search(model, schemas, making, 6);
		return value === undefined ? build(model, schemas, { chance: simplest, depth }) : value;
	}
	const [only, ...others] = schemas;
	const single = only !== undefined && others.length === 0 ? bare(model, only) : undefined;
	return typeof single === 'object' ? simplestOf(model, single, making) : search(model, schemas, making, 40);
}

function simplestOf(model: Model, schema: object & Exclude<Schema, boolean>, making: Making): unknown {
	const known = model.simplest.get(schema);
	if (known) return known.value;
	if (model.open.has(schema)) {
		model.cut = true;
		return undefined;
	}
	const before = model.cut;
	model.cut = false;
	model.open.add(schema);
	const value = search(model, [schema], making, 40);
	model.open.delete(schema);
	// A failure because a value would have contained itself is none of this schema on its own.
	if (value !== undefined || !wasCut(model)) model.simplest.set(schema, { value });
	model.cut ||= before;
	return value;
}

/** A search changes it. */
function wasCut(model: Model): boolean {
	return model.cut;
}

function search(model: Model, schemas: readonly Schema[], making: Making, most: number): unknown {
	let shapes = 0;
	for (const shape of expand(model, schemas, making.chance.simple ? asWritten : inAnyOrder(making.chance))) {
		if (++shapes > most) break;
		for (const value of candidates(model, shape, making)) if (schemas.every((schema) => holds(model, schema, value))) return value;
	}
	return undefined;
}

function inAnyOrder(chance: Chance): Order {
	return (_, __, count) => shuffled(chance, [...Array(count).keys()]);
}

function* candidates(model: Model, shape: Shape, making: Making): Generator {
	const { chance } = making;
	if (shape.among) return yield* shuffled(chance, shape.among);
	if (chance.simple || chance.below(4) === 0) yield* typical(shape);
	const schemas = shape.parts.map(({ schema }) => schema);
	for (const kind of shuffled(chance, kindsInOrder(shape.kinds, schemas))) {
		if (kind === 'boolean') {
			yield* shuffled(chance, [true, false]);
			continue;
		}
		const value = ofKind(model, shape, kind, making);
		if (value !== undefined) yield value;
	}
}

/** Scalars that the schema's author wrote down: a server is likelier to take them than what is made up. */
function typical(shape: Shape): unknown[] {
	const written = [...said(shape, 'examples').flat(), ...said(shape, 'example'), ...said(shape, 'default')];
	return written.filter((value) => typeof value === 'string' || typeof value === 'number');
}

/** A value of one kind that a shape permits; `undefined` where none was found. */
function ofKind(model: Model, shape: Shape, kind: Exclude<Kind, 'boolean'>, making: Making): unknown {
	const { chance } = making;
	const inside: Making = { chance, depth: making.depth + 1 };
	switch (kind) {
		case 'null':
			return null;
		case 'integer':
		case 'fraction':
			return numberOf(model, shape, kind, chance);
		case 'string':
			return fitting(model, textView(model, shape), chance);
		case 'array': {
			const view = arrayView(shape);
			for (let more = chance.below(4), length = Math.min(view.fewest + more, view.most); length <= view.fewest + more + 3; length++) {
				const items = buildArray(model, view, length, inside);
				if (items) return items;
			}
			return chance.simple ? undefined : buildArray(model, view, view.fewest, inside);
		}
		default: {
			const view = objectView(model, shape);
			const wanted = chance.simple ? [] : optionalOf(view).filter(() => chance.below(2) === 1);
			return buildObject(model, view, wanted, inside);
		}
	}
}

function numberOf(model: Model, shape: Shape, kind: 'integer' | 'fraction', chance: Chance): number | undefined {
	const view = numberView(model, shape, bits[kind]);
	if (view) for (const value of numbers(model, shape, view, chance)) if (view.fits(value)) return value;
	return undefined;
}
