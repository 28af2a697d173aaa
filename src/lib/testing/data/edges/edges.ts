import { bare } from '../schema/model.ts';
import type { Schema } from '../schema/schema.ts';
import { shown } from '../schema/words.ts';
import { bits, kindsInOrder, type Kind } from '../solve/kinds.ts';
import type { Shape } from '../solve/shape.ts';
import { arrayEdges } from './array.ts';
import { coveringShapes } from './cover.ts';
import type { Edge, Walk } from './edge.ts';
import { numberEdges } from './numeric.ts';
import { objectEdges } from './object.ts';
import { textEdges } from './text.ts';

/** Permitted values, each with one part at an edge: every bound, every member of an `enum`, every branch. They are to be proven. */
export function* edges(walk: Walk): Generator<Edge> {
	const { model, schemas, around } = walk;
	const self = schemas.map((schema) => bare(model, schema)).filter((schema) => typeof schema === 'object');
	if (self.some((schema) => around.has(schema))) return;
	if (schemas.every(saysNothing)) {
		for (const value of [null, true, 0, 1.5, 'text', [], {}]) yield { value, pointer: walk.pointer, label: `is ${shown(value)}, where anything may be` };
		return;
	}
	const inside: Walk = { ...walk, around: new Set([...around, ...self]) };
	for (const shape of coveringShapes(model, schemas)) yield* shapeEdges(inside, shape);
}

function saysNothing(schema: Schema): boolean {
	return schema === true || Object.keys(schema).length === 0;
}

function* shapeEdges(walk: Walk, shape: Shape): Generator<Edge> {
	const { pointer } = walk;
	if (shape.among) {
		for (const value of shape.among) yield { value, pointer, label: `is ${shown(value)}` };
		return;
	}
	const schemas = shape.parts.map(({ schema }) => schema);
	for (const kind of kindsInOrder(shape.kinds, schemas)) yield* kindEdges(walk, shape, kind);
}

function* kindEdges(walk: Walk, shape: Shape, kind: Kind): Generator<Edge> {
	const { model, pointer } = walk;
	const one: Shape = { ...shape, kinds: bits[kind] };
	if (kind === 'null') yield { value: null, pointer, label: 'is null' };
	else if (kind === 'boolean') for (const value of [true, false]) yield { value, pointer, label: `is ${value}` };
	else if (kind === 'string') for (const edge of textEdges(model, one)) yield { ...edge, pointer };
	else if (kind === 'array') yield* arrayEdges(walk, one);
	else if (kind === 'object') yield* objectEdges(walk, one);
	else for (const edge of numberEdges(model, one, kind)) yield { ...edge, pointer };
}
