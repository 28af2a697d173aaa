import type { Linked, Linker } from '../schemas/link.ts';
import { isMarked, isSchema, members } from '../schemas/members.ts';
import type { Permits } from './permits.ts';
import { Refusal } from './refusal.ts';

type Json = Record<string, unknown>;

/**
 * Writes functions that fill in the defaults of members that were not sent, where it is certain that the schema that
 * says them applies: not in the branches of `anyOf`, `oneOf` and `if`, but in those that a discriminator chooses.
 */
export class FillModule {
	readonly #linker: Linker;
	readonly #functions: string[] = [];
	readonly #names = new Map<string, string>();
	readonly #reaching = new Map<unknown, boolean>();
	readonly #pending: (() => void)[] = [];

	readonly #permits: Permits;

	constructor(linker: Linker, permits: Permits) {
		this.#linker = linker;
		this.#permits = permits;
	}

	/** The name of the function for this schema, `null` where there is nothing to fill in. */
	add(linked: Linked): string | null {
		if (!isSchema(linked) || !this.#reaches(linked)) return null;
		const text = JSON.stringify(linked);
		const known = this.#names.get(text);
		if (known !== undefined) return known;
		const name = `f${this.#names.size}`;
		this.#names.set(text, name);
		// Later, not within: a schema may contain itself, and chains of schemas are longer than any stack.
		this.#pending.push(() => {
			const lines = members(this.#linker, linked, true).flatMap((member) => this.#write(member));
			this.#functions.push(`function ${name}(v) {\n\tif (typeof v !== 'object' || v === null) return;\n${lines.map((line) => `\t${line}\n`).join('')}}`);
		});
		return name;
	}

	source(): string {
		for (let next = this.#pending.pop(); next; next = this.#pending.pop()) next();
		return this.#functions.join('\n');
	}

	#write(member: Json): string[] {
		const lines: string[] = [];
		const each = (keyword: string) => Object.entries((member[keyword] ?? {}) as Record<string, Linked>);
		for (const [property, child] of each('properties')) {
			const key = JSON.stringify(property);
			const standard = isMarked(this.#linker, child, 'readOnly') ? undefined : this.#default(child);
			const value = JSON.stringify(standard);
			const set =
				property === '__proto__'
					? `Object.defineProperty(v, ${key}, { value: ${value}, enumerable: true, configurable: true, writable: true })`
					: `v[${key}] = ${value}`;
			if (standard !== undefined) lines.push(`if (!Array.isArray(v) && !Object.hasOwn(v, ${key})) ${set};`);
			const fill = this.add(child);
			if (fill !== null) lines.push(`if (Object.hasOwn(v, ${key})) ${fill}(v[${key}]);`);
		}
		const named = JSON.stringify(each('properties').map(([name]) => name));
		const patterns = each('patternProperties').map(([pattern, child]) => ({
			test: `new RegExp(${JSON.stringify(pattern)}, 'u').test(k)`,
			fill: this.add(child)
		}));
		for (const { test, fill } of patterns) if (fill !== null) lines.push(`if (!Array.isArray(v)) for (const k of Object.keys(v)) if (${test}) ${fill}(v[k]);`);
		const rest = this.add((member.additionalProperties ?? true) as Linked);
		const others = [`!${named}.includes(k)`, ...patterns.map(({ test }) => `!${test}`)].join(' && ');
		if (rest !== null) lines.push(`if (!Array.isArray(v)) for (const k of Object.keys(v)) if (${others}) ${rest}(v[k]);`);
		const prefix = (member.prefixItems ?? []) as Linked[];
		for (const [index, child] of prefix.entries()) {
			const fill = this.add(child);
			if (fill !== null) lines.push(`if (Array.isArray(v)) ${fill}(v[${index}]);`);
		}
		const items = this.add((member.items ?? true) as Linked);
		if (items !== null) lines.push(`if (Array.isArray(v)) for (let i = ${prefix.length}; i < v.length; i++) ${items}(v[i]);`);
		const options = ((member.choices ?? []) as Linked[]).map((choice, index) => ({ fill: this.add(choice), tags: (member.tags as string[][])[index] ?? [] }));
		const cases = options.flatMap(({ fill, tags }) =>
			fill === null ? [] : [`${tags.map((tag) => `case ${JSON.stringify(tag)}: `).join('')}${fill}(v); break;`]
		);
		if (cases.length > 0) lines.push(`switch (v[${JSON.stringify(member.tag)}]) { ${cases.join(' ')} }`);
		return lines;
	}

	/** Beside a reference, or behind it. What would be filled in must be what could have been sent. */
	#default(child: Linked): unknown {
		const member = members(this.#linker, child, true).find((one) => 'default' in one);
		if (!member) return undefined;
		const place = this.#linker.defaults.get(member);
		if (place === undefined || this.#permits(place, member.default)) return member.default;
		throw new Refusal(`${place}/default`, `${JSON.stringify(member.default)} is not a value of its own schema`);
	}

	#reaches(schema: Json): boolean {
		const known = this.#reaching.get(schema);
		if (known !== undefined) return known;
		const seen = new Set<unknown>();
		const waiting: Linked[] = [schema];
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			if (!isSchema(next) || seen.has(next)) continue;
			seen.add(next);
			const all = members(this.#linker, next, true);
			if (this.#reaching.get(next) === true || all.some((member) => this.#hasDefault(member))) {
				this.#reaching.set(schema, true);
				return true;
			}
			if (this.#reaching.get(next) === undefined) waiting.push(...all.flatMap(childrenOf));
		}
		// What led to no default leads to none.
		for (const one of seen) this.#reaching.set(one, false);
		return false;
	}

	#hasDefault(member: Json): boolean {
		return Object.values((member.properties ?? {}) as Record<string, Linked>).some((child) => this.#default(child) !== undefined);
	}
}

function childrenOf(member: Json): Linked[] {
	const children = ['properties', 'patternProperties'].flatMap((keyword) => Object.values((member[keyword] ?? {}) as Record<string, Linked>));
	for (const keyword of ['additionalProperties', 'items']) if (keyword in member) children.push(member[keyword] as Linked);
	return [...children, ...((member.prefixItems ?? []) as Linked[]), ...((member.choices ?? []) as Linked[])];
}
