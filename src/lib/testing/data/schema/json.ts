import { isObject } from './schema.ts';

/** Equality of JSON Schema: numbers by value, objects without regard to order. */
export function equal(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]));
	if (!isObject(a) || !isObject(b)) return false;
	const names = Object.keys(a);
	return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && equal(a[name], b[name]));
}

/** Text that is the same for equal values. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (!isObject(value)) return JSON.stringify(value);
	return `{${Object.keys(value)
		.sort()
		.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
		.join()}}`;
}

/** Lengths of JSON Schema count code points, not the units of UTF-16. */
export function codePoints(text: string): number {
	let count = text.length;
	for (let at = 0; at < text.length - 1; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 0xd800 || unit > 0xdbff) continue;
		const next = text.charCodeAt(at + 1);
		if (next < 0xdc00 || next > 0xdfff) continue;
		count--;
		at++;
	}
	return count;
}

/** The JSON Pointer of a member or item of what `pointer` points at: RFC 6901. */
export function below(pointer: string, key: string | number): string {
	return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The parts of a JSON Pointer. */
export function partsOf(pointer: string): string[] {
	return pointer
		.split('/')
		.slice(1)
		.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** JSON text of a value, with `text` for what stands at `pointer`: there are numbers that JavaScript has no second spelling for. */
export function textWith(value: unknown, pointer: string, text: string): string {
	const write = (part: unknown, keys: string[]): string => {
		const [key, ...rest] = keys;
		if (key === undefined) return text;
		if (Array.isArray(part)) return `[${part.map((item, index) => (String(index) === key ? write(item, rest) : JSON.stringify(item))).join()}]`;
		const members = Object.entries(part as Record<string, unknown>);
		return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${name === key ? write(member, rest) : JSON.stringify(member)}`).join()}}`;
	};
	return write(value, partsOf(pointer));
}

/** A value of its own, with nothing shared: as it would come out of JSON. */
export function copied<T>(value: T): T {
	return typeof value === 'object' ? (JSON.parse(JSON.stringify(value)) as T) : value;
}

/** The part of a value that a pointer points at; `undefined` where there is none. */
export function partAt(value: unknown, pointer: string): unknown {
	return partsOf(pointer).reduce<unknown>(
		(part, key) => (typeof part === 'object' && part !== null && Object.hasOwn(part, key) ? (part as Record<string, unknown>)[key] : undefined),
		value
	);
}

/** The value with another part where a pointer points at; the rest is shared. */
export function withPart(value: unknown, pointer: string, part: unknown): unknown {
	const put = (whole: unknown, [key, ...rest]: string[]): unknown => {
		if (key === undefined) return part;
		if (Array.isArray(whole)) return whole.with(Number(key), put(whole[Number(key)], rest));
		const members = whole as Record<string, unknown>;
		return { ...members, [key]: put(members[key], rest) };
	};
	return put(value, partsOf(pointer));
}
