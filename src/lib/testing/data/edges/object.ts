import { below } from '../schema/json.ts';
import { counted } from '../schema/words.ts';
import { asSimpleAsCanBe } from '../solve/build.ts';
import { buildObject, newNames, objectView, optionalOf, type ObjectView } from '../solve/object.ts';
import type { Shape } from '../solve/shape.ts';
import type { Edge, Walk } from './edge.ts';
import { edges } from './edges.ts';
import { isNew } from './new.ts';

/** With all that is optional and with none of it, as small and as large as may be, and each member at its own edges. */
export function* objectEdges(walk: Walk, shape: Shape): Generator<Edge> {
	const { model, pointer } = walk;
	const view = objectView(model, shape);
	const optional = optionalOf(view);
	const making = { ...asSimpleAsCanBe, depth: walk.around.size };
	const make = (wanted: readonly string[], size?: number) => buildObject(model, view, wanted, making, size);
	const none = make([]);
	if (none) yield { value: none, pointer, label: optional.length > 0 ? 'has nothing that is optional' : 'has all that it must have' };
	const all = optional.length > 0 ? make(optional) : undefined;
	if (all) yield { value: all, pointer, label: 'has all that is optional' };
	if (Number.isFinite(view.most) && view.most <= model.largestList) {
		const full = make(optional, view.most);
		if (full) yield { value: full, pointer, label: `has ${counted(view.most, 'member')}, the most` };
	}
	for (const name of view.named) yield* memberEdges(walk, view, name, () => make([name]));
	const name = undeclared(walk, view);
	if (name === undefined) return;
	const value = make([name]);
	if (value) yield { value, pointer, label: `has a member that is not declared: ${name}` };
	yield* memberEdges(walk, view, name, () => make([name]));
}

function* memberEdges(walk: Walk, view: ObjectView, name: string, make: () => Record<string, unknown> | undefined): Generator<Edge> {
	const inside: Walk = { ...walk, schemas: view.schemasOf(name), pointer: below(walk.pointer, name) };
	if (!isNew(inside)) return;
	const around = make();
	if (!around || !Object.hasOwn(around, name)) return;
	for (const edge of edges(inside)) yield { ...edge, value: { ...around, [name]: edge.value } };
}

/** A name that no one declares and that may be there. */
function undeclared({ model }: Walk, view: ObjectView): string | undefined {
	let tries = 0;
	for (const name of newNames(model, view, asSimpleAsCanBe)) {
		if (++tries > 30) return undefined;
		if (view.named.includes(name) || view.schemasOf(name).includes(false)) continue;
		if (buildObject(model, view, [name], asSimpleAsCanBe)?.[name] !== undefined) return name;
	}
	return undefined;
}
