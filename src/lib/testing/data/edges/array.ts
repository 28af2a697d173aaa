import { below } from '../schema/json.ts';
import { counted } from '../schema/words.ts';
import { arrayView, buildArray } from '../solve/array.ts';
import { asSimpleAsCanBe } from '../solve/build.ts';
import type { Shape } from '../solve/shape.ts';
import type { Edge, Walk } from './edge.ts';
import { edges } from './edges.ts';
import { isNew } from './new.ts';

/** Empty, as short and as long as may be, and each item at its own edges. */
export function* arrayEdges(walk: Walk, shape: Shape): Generator<Edge> {
	const { model, pointer } = walk;
	const view = arrayView(shape);
	const { most } = view;
	const making = { ...asSimpleAsCanBe, depth: walk.around.size };
	const make = (length: number) => buildArray(model, view, length, making);
	let fewest = view.fewest;
	while (fewest < view.fewest + 4 && make(fewest) === undefined) fewest++;
	const shortest = make(fewest);
	if (shortest) yield { value: shortest, pointer, label: fewest === 0 ? 'is empty' : `has ${counted(fewest, 'item')}, the fewest` };
	if (most > fewest && most <= model.largestList) {
		const longest = make(most);
		if (longest) yield { value: longest, pointer, label: `has ${counted(most, 'item')}, the most` };
	}
	const places = view.prefix + 1;
	for (let index = 0; index < places && index < most; index++) {
		const schemas = view.schemasOf(index);
		const inside: Walk = { ...walk, schemas, pointer: below(pointer, index) };
		if (!isNew(inside)) continue;
		const around = make(Math.max(fewest, index + 1));
		if (!around) continue;
		yield { value: around, pointer, label: `has ${counted(around.length, 'item')}` };
		for (const edge of edges(inside)) yield { ...edge, value: around.with(index, edge.value) };
	}
	for (const one of view.contains)
		for (const count of new Set([one.least, Math.min(one.most, most)])) {
			const exactly = { ...view, contains: view.contains.map((other) => (other === one ? { ...one, least: count, most: count } : other)) };
			const items = count <= model.largestList ? buildArray(model, exactly, Math.max(count, fewest), making) : undefined;
			if (items) yield { value: items, pointer, label: `contains ${count} of what it must contain` };
		}
}
