import { canonical } from './schema/json.ts';
import { isObject } from './schema/schema.ts';

/**
 * Simpler values than this one, the simplest first: shorter as JSON, or of the same length and earlier in the
 * alphabet, so that to simplify again and again comes to an end.
 */
export function* simpler(value: unknown): Generator {
	const text = canonical(value);
	const seen = new Set([text]);
	for (const other of reduced(value)) {
		const written = canonical(other);
		if (seen.has(written) || written.length > text.length || (written.length === text.length && written > text)) continue;
		seen.add(written);
		yield other;
	}
}

function* reduced(value: unknown): Generator {
	if (value === true) yield false;
	if (typeof value === 'number') yield* reducedNumbers(value);
	if (typeof value === 'string') yield* reducedTexts(value);
	if (Array.isArray(value)) yield* reducedArrays(value);
	if (isObject(value)) yield* reducedObjects(value);
}

function* reducedNumbers(value: number): Generator<number> {
	yield* [0, 1, Math.trunc(value), -value, Math.trunc(value / 2), Math.trunc(value / 10)];
	yield* [value - Math.sign(value), Number(value.toPrecision(1)), Number(value.toPrecision(2))];
}

function* reducedTexts(value: string): Generator<string> {
	const characters = Array.from(value);
	const { length } = characters;
	yield '';
	for (let size = Math.ceil(length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
		yield characters.slice(0, length - size).join('');
		yield characters.slice(size).join('');
	}
	yield 'a'.repeat(length);
	if (length > 60) return;
	for (const at of characters.keys()) {
		yield characters.toSpliced(at, 1).join('');
		for (const plain of ['0', 'A', 'a']) yield characters.with(at, plain).join('');
	}
}

function* reducedArrays(value: readonly unknown[]): Generator<unknown[]> {
	const { length } = value;
	if (length > 0) yield [];
	for (let size = Math.ceil(length / 2); size > 1; size = Math.ceil(size / 2)) {
		yield value.slice(0, length - size);
		yield value.slice(size);
	}
	for (const at of value.keys()) yield value.toSpliced(at, 1);
	for (const [at, item] of value.entries()) for (const other of simpler(item)) yield value.with(at, other);
}

function* reducedObjects(value: Record<string, unknown>): Generator<Record<string, unknown>> {
	const members = Object.entries(value);
	const without = (from: number, size: number) => Object.fromEntries(members.toSpliced(from, size));
	for (let size = members.length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) for (let from = 0; from < members.length; from += size) yield without(from, size);
	for (const [at, [name, member]] of members.entries()) for (const other of simpler(member)) yield Object.fromEntries(members.with(at, [name, other]));
}
