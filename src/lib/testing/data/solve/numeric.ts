import { isOfFormat } from '../formats/formats.ts';
import type { Model } from '../schema/model.ts';
import type { Chance } from './chance.ts';
import { isMultiple, numberHolds } from './holds.ts';
import { bits } from './kinds.ts';
import { denied, deniedValues, greatest, least, said, type Shape } from './shape.ts';

/** The bounds of a number, all keywords of a shape taken together. */
export interface NumberView {
	lowest: number;
	highest: number;
	/** All values are multiples of it; `null` where they need not be. */
	step: number | null;
	fits(value: number): boolean;
}

/** `null` where no number of these kinds is within the bounds. */
export function numberView(model: Model, shape: Shape, kinds: number): NumberView | null {
	const formats = said(shape, 'format');
	const ranges = formats.flatMap((name) => model.formats.get(name)?.range ?? []);
	const whole = kinds === bits.integer || formats.some((name) => model.formats.get(name)?.whole === true);
	const lows = ranges.filter((_, at) => at % 2 === 0);
	const highs = ranges.filter((_, at) => at % 2 === 1);
	const lowest = greatest([...said(shape, 'minimum'), ...said(shape, 'exclusiveMinimum'), ...lows], -Infinity);
	const highest = least([...said(shape, 'maximum'), ...said(shape, 'exclusiveMaximum'), ...highs], Infinity);
	if (lowest > highest || (whole && (kinds & bits.integer) === 0)) return null;
	const step = commonStep([...said(shape, 'multipleOf'), ...(whole ? [1] : [])]);
	const deniedSteps = denied(shape, 'multipleOf');
	const deniedFormats = denied(shape, 'format');
	const values = new Set(deniedValues(shape));
	const fits = (value: number) =>
		Number.isFinite(value) &&
		!values.has(value) &&
		(kinds & (Number.isInteger(value) ? bits.integer : bits.fraction)) !== 0 &&
		shape.parts.every(({ schema }) => numberHolds(schema, value)) &&
		formats.every((name) => isOfFormat(model.formats, name, value)) &&
		deniedSteps.every((other) => !isMultiple(value, other)) &&
		deniedFormats.every((name) => !isOfFormat(model.formats, name, value));
	return { lowest, highest, step, fits };
}

/** Numbers near the ends and in the middle, and those of a format, the plainest first. They need not fit. */
export function* numbers(model: Model, shape: Shape, { lowest, highest, step }: NumberView, chance: Chance): Generator<number> {
	for (const name of [...said(shape, 'format'), ...denied(shape, 'format')])
		for (const value of [...(model.formats.get(name)?.valid ?? []), ...(model.formats.get(name)?.invalid ?? [])]) if (typeof value === 'number' && !chance.simple) yield value;
	const from = Number.isFinite(lowest) ? lowest : Math.min(-1_000, highest - 1_000);
	const to = Number.isFinite(highest) ? highest : Math.max(1_000, from + 1_000);
	// What must not be a multiple may be one and a half.
	for (const other of denied(shape, 'multipleOf')) yield* [0.5 * other, 1.5 * other, 1, 2].map(tidy);
	for (const other of denied(shape, 'multipleOf')) for (const more of [1, 2, other / 2]) yield* [onGrid(from, other) + more, onGrid(to, other) - more].map(tidy);
	if (!chance.simple) for (let tries = 0; tries < 8; tries++) yield onGrid(from + (to - from) * (chance.below(1_000_001) / 1_000_000), step);
	yield* [1, 0].filter((value) => value >= from && value <= to);
	for (const end of [from, to]) {
		yield onGrid(end, step);
		yield* neighbours(end, step);
	}
	yield onGrid((from + to) / 2, step);
	yield (from + to) / 2;
	for (const name of denied(shape, 'format')) for (const value of model.formats.get(name)?.invalid ?? []) if (typeof value === 'number') yield value;
	// Where few are left, each has its turn.
	const count = step === null ? Infinity : (highest - lowest) / step;
	if (step !== null && count <= 2_000) for (let times = Math.ceil(lowest / step); times * step <= highest; times++) yield tidy(times * step);
}

/** What is next to a bound on either side: by a step, or where there is none by a hundredth, and by less and more. */
export function neighbours(end: number, step: number | null): number[] {
	if (step !== null) return [Math.floor(end / step), Math.ceil(end / step)].flatMap((times) => [times, times + 1, times - 1].map((one) => tidy(one * step)));
	const whole = [Math.floor(end), Math.ceil(end)];
	return [0.01, 2 ** -20, 0.25, 0.5, 1].flatMap((by) => [end + by, end - by]).concat(whole, whole.flatMap((one) => [one + 1, one - 1])).map(tidy);
}

function onGrid(value: number, step: number | null): number {
	return step === null ? tidy(value) : tidy(Math.round(value / step) * step);
}

/** 0.1 + 0.2 as people write it. */
function tidy(value: number): number {
	return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

/** The least step that is a multiple of all of them; `null` where there are none. */
function commonStep(steps: readonly number[]): number | null {
	const digits = Math.max(0, ...steps.map((step) => (/\.(\d+)$/.exec(String(step))?.[1]?.length ?? 0)));
	const scale = 10 ** Math.min(digits, 9);
	return steps.reduce<number | null>((sum, step) => (sum === null ? step : multiple(Math.round(sum * scale), Math.round(step * scale)) / scale), null);
}

function multiple(one: number, other: number): number {
	let [a, b] = [one, other];
	while (b > 0) [a, b] = [b, a % b];
	return a === 0 ? one : (one / a) * other;
}
