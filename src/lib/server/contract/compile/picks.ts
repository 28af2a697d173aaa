import type { Linked, Linker } from '../schemas/link.ts';
import { isSchema } from '../schemas/members.ts';
import { shapeOf, type Shape } from './leaving.ts';

type Json = Record<string, unknown>;

/** Every object has these already, whoever made it. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Writes functions that copy what a schema declares and nothing else, so that no column of a row can leave by
 * accident. Where a value may be of several kinds, what any of them declares may leave; where a discriminator tells
 * which, what that one declares.
 */
export class PickModule {
	readonly #linker: Linker;
	readonly #functions: string[] = [];
	readonly #constants = new Map<string, string>();
	readonly #names = new Map<string, string>();
	readonly #ids = new Map<Json, number>();
	readonly #pending: (() => void)[] = [];

	constructor(linker: Linker) {
		this.#linker = linker;
	}

	/** The name of the function for what several schemas say of one value; `same` where it may leave as it is. */
	add(schemas: Linked[], made: readonly Json[] = []): string {
		const said = schemas.filter((schema) => isSchema(schema));
		const text = `${JSON.stringify(said)} ${made.map((choice) => this.#idOf(choice)).join()}`;
		const known = this.#names.get(text);
		if (known !== undefined) return known;
		const shape = shapeOf(this.#linker, said, made);
		if (this.#passes(shape, new Set([text]))) return 'same';
		const name = `p${this.#names.size}`;
		this.#names.set(text, name);
		// Later, not within: a schema may contain itself, and chains of schemas are longer than any stack.
		this.#pending.push(() => this.#functions.push(this.#write(name, shape, said, made)));
		return name;
	}

	source(): string {
		for (let next = this.#pending.pop(); next; next = this.#pending.pop()) next();
		const constants = [...this.#constants].map(([text, name]) => `const ${name} = ${text};`);
		return ['export const same = (v) => v;', ...constants, ...this.#functions.map((text) => `export ${text}`), ''].join('\n');
	}

	#write(name: string, shape: Shape, schemas: Linked[], made: readonly Json[]): string {
		const open = shape.patterns.length > 0 || shape.rest.length > 0 || shape.last.length > 0;
		const lines = [`function ${name}(v) {`, `\tif (typeof v !== 'object' || v === null) return v;`, `\tif (Array.isArray(v)) return ${this.#list(shape)};`];
		if (shape.free) return [...lines, '\treturn v;', '}'].join('\n');
		const [choice] = shape.choices;
		if (choice) lines.push(...this.#switch(choice, schemas, made));
		const properties = [...shape.properties].filter(([, said]) => said.length > 0);
		const members = properties.map(([property, said]) => {
			const key = JSON.stringify(property);
			const own = inherited.has(property);
			return { key, there: own ? `Object.hasOwn(v, ${key})` : `v[${key}] !== undefined`, own, value: call(this.add(said), `v[${key}]`) };
		});
		// Made at one stroke. What is not there is left out where it is written as JSON, or as a header.
		if (!open && !shape.properties.has('__proto__'))
			return [
				...lines,
				`\treturn { ${members.map(({ key, there, own, value }) => `${key}: ${own ? `${there} ? ${value} : undefined` : value}`).join(', ')} };`,
				'}'
			].join('\n');
		// Without a prototype, a member called `__proto__` is one like any other.
		lines.push('\tconst o = { __proto__: null };');
		if (open) lines.push(...this.#others(shape));
		for (const { key, there, value } of members) lines.push(`\tif (${there}) o[${key}] = ${value};`);
		return [...lines, '\treturn o;', '}'].join('\n');
	}

	#list({ prefix, items }: Shape): string {
		const rest = items === null ? null : this.add(items);
		const first = prefix.map((said) => this.add(said));
		if (first.length === 0) return rest === null ? '[]' : rest === 'same' ? 'v' : `v.map(${rest})`;
		const list = this.#constant(`[${first.join(', ')}]`, 'l');
		return rest === null ? `v.slice(0, ${first.length}).map((w, i) => ${list}[i](w))` : `v.map((w, i) => (i < ${first.length} ? ${list}[i] : ${rest})(w))`;
	}

	#switch(choice: Json, schemas: Linked[], made: readonly Json[]): string[] {
		const cases = (choice.choices as Linked[]).map((chosen, index) => {
			const tags = (choice.tags as string[][])[index] ?? [];
			return `\t\t${tags.map((tag) => `case ${JSON.stringify(tag)}: `).join('')}return ${call(this.add([...schemas, chosen], [...made, choice]), 'v')};`;
		});
		const tag = JSON.stringify(choice.tag);
		return [`\tswitch (Object.hasOwn(v, ${tag}) ? v[${tag}] : undefined) {`, ...cases, '\t}'];
	}

	/** Members that no schema names. One that several speak of may have what any of these say. */
	#others({ properties, patterns, rest, last }: Shape): string[] {
		const names = this.#constant(`new Set(${JSON.stringify([...properties.keys()])})`, 's');
		const test = (pattern: string) => `${this.#constant(`new RegExp(${JSON.stringify(pattern)}, 'u')`, 'r')}.test(k)`;
		const said = [
			...patterns.map(({ pattern, schema }) => ({ when: test(pattern), schema })),
			...rest.map(({ patterns: but, schema }) => ({ when: but.map((pattern) => `!${test(pattern)}`).join(' && ') || 'true', schema }))
		];
		const body = said.map(({ when, schema }) => `\t\tif (${when}) f = f === undefined ? ${this.add([schema])} : ${this.add(said.map((one) => one.schema))};`);
		const otherwise = last.length > 0 ? `f ??= ${this.add(last)}` : 'if (f === undefined) continue';
		return [
			'\tfor (const k of Object.keys(v)) {',
			`\t\tif (${names}.has(k)) continue;`,
			'\t\tlet f;',
			...body,
			`\t\t${otherwise};`,
			'\t\to[k] = f(v[k]);',
			'\t}'
		];
	}

	#passes({ properties, patterns, rest, last, prefix, items, choices, silent }: Shape, seen: Set<string>): boolean {
		if (silent) return true;
		if (properties.size > 0 || patterns.length > 0 || prefix.length > 0 || items === null || items.length > 0 || choices.length > 0) return false;
		const others = [...rest.map(({ schema }) => schema), ...last];
		return others.length > 0 && others.every((schema) => !isSchema(schema) || this.#passesOne(schema, seen));
	}

	#passesOne(schema: Linked, seen: Set<string>): boolean {
		const text = `${JSON.stringify([schema])} `;
		return seen.has(text) || this.#passes(shapeOf(this.#linker, [schema], []), new Set([...seen, text]));
	}

	#constant(text: string, letter: string): string {
		const name = this.#constants.get(text) ?? `${letter}${this.#constants.size}`;
		this.#constants.set(text, name);
		return name;
	}

	#idOf(choice: Json): number {
		const id = this.#ids.get(choice) ?? this.#ids.size;
		this.#ids.set(choice, id);
		return id;
	}
}

function call(pick: string, value: string): string {
	return pick === 'same' ? value : `${pick}(${value})`;
}
