import type { Model } from '../schema/model.ts';
import { bits } from '../solve/kinds.ts';
import { neighbours, numberView, type NumberView } from '../solve/numeric.ts';
import type { Shape } from '../solve/shape.ts';
import type { Edge } from './edge.ts';

const huge = Number.MAX_SAFE_INTEGER;

/** Both ends, zero, and what JSON can say beyond what people expect: whole numbers as `1.0`, and huge ones. */
export function* numberEdges(model: Model, shape: Shape, kind: 'integer' | 'fraction'): Generator<Omit<Edge, 'pointer'>> {
	const view = numberView(model, shape, bits[kind]);
	if (!view) return;
	const lowest = inside(view, view.lowest);
	const highest = inside(view, view.highest);
	if (lowest !== undefined) yield { value: lowest, label: `is ${lowest}, the least` };
	if (highest !== undefined) yield { value: highest, label: `is ${highest}, the greatest` };
	const others = kind === 'integer' ? [0, 1, -1] : [0.5, -0.5, 0.1, 1e-7];
	const endless = [...(view.highest === Infinity ? [huge, 1e21] : []), ...(view.lowest === -Infinity ? [-huge, -1e21] : [])];
	for (const value of [...others, ...(kind === 'integer' ? endless : [])]) if (view.fits(value)) yield { value, label: `is ${value}` };
	if (kind === 'fraction') return;
	const whole = [lowest, highest, 1, 0].find((value) => value !== undefined && Math.abs(value) < 1e15 && view.fits(value));
	if (whole !== undefined) yield { value: whole, label: `is ${whole}.0, the same whole number`, text: `${whole}.0` };
}

/** The bound itself, or what is next to it where it is excluded. */
function inside(view: NumberView, end: number): number | undefined {
	if (!Number.isFinite(end)) return undefined;
	if (view.fits(end)) return end;
	return neighbours(end, view.step).find((value) => view.fits(value));
}
