import { describe, expect, test } from 'vitest';
import { scan } from '../../src/lib/server/contract/bodies/json-scan.ts';
import { readJson } from '../../src/lib/server/contract/bodies/json.ts';

describe('A scan proves that there is nothing wrong', () => {
	test.each([
		'1',
		'"a:b"',
		'{}',
		'[]',
		'{"a":1,"b":{"a":1,"c":[{"a":1},{"a":1}]},"c":{"a":[]}}',
		'{"a\u00e9":1,"":2," ":3}',
		'{ "name" : "x" , "nome" : [ "a" , { "name" : 1 } ] }',
		'{"text":"\\"{[:\\\\","more":"\\n\\u0041\\\\"}',
		'["\\\\","\\\\\\"","\\\\"]',
		'{"createdAt":1,"updatedAt":2,"id":3,"items":[],"title":4,"slug":5}'
	])('in `%s`.', (text) => {
		expect(scan(text)).toBe('plain');
	});

	test.each([
		'{"a":1,"a":2}',
		'{"x":[{"a":{},"b":[{}],"a":1}]}',
		'{"a":{"a":1},"a":1}',
		'{"a":1,"\\u0061":2}',
		'{"":1,"":2}',
		'"\\ud800"',
		'["\\uD83D\\uDCDA"]',
		'{"\\n":1}'
	])('but not in `%s`.', (text) => {
		expect(scan(text)).toBe('unsure');
	});

	test('and says where it is too deep, at 64 levels.', () => {
		expect(scan('['.repeat(64) + ']'.repeat(64))).toBe('plain');
		expect(scan('['.repeat(65) + ']'.repeat(65))).toBe('deep');
		expect(scan('{"a":'.repeat(64) + '{}' + '}'.repeat(64))).toBe('deep');
	});

	test('and leaves what has many members to whoever looks closer.', () => {
		const object = (size: number) => JSON.stringify(Object.fromEntries(Array.from({ length: size }, (_, index) => [`p${String.fromCharCode(97 + index)}`, 1])));
		expect(scan(object(32))).toBe('plain');
		expect(scan(object(33))).toBe('unsure');
		expect(readJson(object(33))).toHaveProperty('pa', 1);
	});
});

/** The same numbers for every run (mulberry32). */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** JSON text, sometimes with a name twice; `twice` tells whether it has one. */
function writeJson(next: () => number): { text: string; twice: boolean } {
	// No name that is a backslash: once V8 has seen one, it takes the name `"` for it (V8 13.6), which no check could tell.
	const names = ['a', 'b', 'ab', 'ba', 'name', 'nome', '\\u0061', 'a\\nb', 'é', '📚', '\\"', ''];
	let twice = false;
	const pick = (list: string[]) => list[Math.floor(next() * list.length)] ?? '';
	const space = () => pick(['', '', '', ' ', '\n\t']);
	const write = (depth: number): string => {
		const kind = depth > 4 ? next() * 3 : next() * 6;
		if (kind < 1) return pick(['1', '-0.5e3', 'true', 'null']);
		if (kind < 3) return `"${pick(names)}${pick(['', '{', ':', ']', '\\\\'])}"`;
		const size = Math.floor(next() * 4);
		if (kind < 4) return `[${space()}${Array.from({ length: size }, () => write(depth + 1)).join(`${space()},`)}${space()}]`;
		const own = Array.from({ length: size }, () => pick(names));
		if (new Set(own.map((name) => JSON.parse(`"${name}"`) as string)).size < own.length) twice = true;
		return `{${own.map((name) => `${space()}"${name}"${space()}:${space()}${write(depth + 1)}`).join(',')}${space()}}`;
	};
	return { text: write(0), twice };
}

test('Of 20,000 texts, those with a name twice are refused and all others are read.', () => {
	const next = random(7);
	const seen = { twice: 0, plain: 0 };
	for (let round = 0; round < 20_000; round++) {
		const { text, twice } = writeJson(next);
		if (scan(text) === 'plain') seen.plain++;
		if (!twice) expect(readJson(text), text).toEqual(JSON.parse(text));
		else {
			seen.twice++;
			expect(() => readJson(text), text).toThrow('same name twice');
		}
	}
	expect(seen.twice).toBeGreaterThan(1000);
	expect(seen.plain).toBeGreaterThan(10_000);
});
