import { expect, test } from 'vitest';
import { isPlain } from '../../src/lib/server/contract/bodies/json-members.ts';
import { randomOf } from './support/random.ts';

const told = (text: string) => isPlain(text, JSON.parse(text));

test.each([
	'{}',
	'[]',
	'{"a":1,"b":{"a":1,"c":[{"a":1},{"a":1}]},"c":{"a":[]}}',
	'{"a": 1,\n\t"b": "at 12:30, https://x"}',
	'{"__proto__":{"a":1},"constructor":{"__proto__":2}}',
	`${'['.repeat(64)}${']'.repeat(64)}`
])('There is nothing wrong with `%s`.', (text) => {
	expect(told(text)).toBe(true);
});

test.each([
	'1',
	'{"a":1,"a":2}',
	'{"a":1,"\\u0061":2}',
	'{"x":[{"a":{},"b":[{}],"a":1}]}',
	'{"__proto__":1,"__proto__":2}',
	'{"a" :1,"a" :2,"text":":"}',
	'{"a"\n:1}',
	'{"a":":","b":"\\":"}',
	'["\\ud800"]',
	`${'['.repeat(65)}${']'.repeat(65)}`,
	`{"a":${'['.repeat(65)}${']'.repeat(65)},"a":1}`
])('Nothing is certain of `%s`.', (text) => {
	expect(told(text)).toBe(false);
});

test('A name that is there twice is never taken for none, whatever is around it.', () => {
	const random = randomOf(7);
	const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	const space = () => one(['', '', '', '', ' ', '\n', '\t', '\r']);
	const string = () => JSON.stringify(one(['', 'a', 'b', ':', '":', '\\":', ' :', 'a":"b', '{"a":1}']));
	let twins = 0;
	const value = (depth: number): string => {
		const kind = depth === 0 ? 0 : random() * 3;
		if (kind < 1) return one([string, () => '1', () => 'null'])();
		const items = Array.from({ length: Math.floor(random() * 4) }, () => value(depth - 1));
		if (kind < 2) return `[${items.join()}]`;
		const names = items.map(string);
		twins += names.length - new Set(names).size;
		return `{${items.map((item, index) => `${names[index]}${space()}:${space()}${item}`).join()}}`;
	};
	let plain = 0;
	for (let run = 0; run < 20_000; run++) {
		twins = 0;
		const text = value(3);
		if (!told(text)) continue;
		plain++;
		expect(twins, text).toBe(0);
	}
	expect(plain).toBeGreaterThan(1000);
});

test('What a library has given to all objects is no member.', () => {
	Object.defineProperty(Object.prototype, 'given', { value: 1, enumerable: true, configurable: true });
	const plain = told('{"a":1,"a":2}');
	Reflect.deleteProperty(Object.prototype, 'given');
	expect(plain).toBe(false);
});
