/** A value as JavaScript: what JSON has, maps, expressions and functions that are written already. */
export function literal(value: unknown): string {
	if (value instanceof Source) return value.text;
	if (value instanceof Map) return value.size === 0 ? 'new Map()' : `new Map([${[...value].map(literal).join(', ')}])`;
	if (value instanceof RegExp) return `new RegExp(${JSON.stringify(value.source)}, ${JSON.stringify(value.flags)})`;
	if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.entries(value).map(([name, member]) => `${nameOf(name)}: ${literal(member)}`);
	return `{ ${members.join(', ')} }`;
}

/** Text that is JavaScript. */
export class Source {
	constructor(text: string) {
		this.text = text;
	}
	readonly text: string;
}

/** As a plain name of a literal, `__proto__` would be no member but the prototype. */
function nameOf(name: string): string {
	return name === '__proto__' ? '["__proto__"]' : /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}
