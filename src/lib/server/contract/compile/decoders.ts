import type { CookieReader, HeaderReader, PathReader, QueryReader, Reading, Readers } from '../parameters/readers.ts';
import { openFor } from '../parameters/read-query.ts';
import { extension } from './imports.ts';
import { literal } from './literal.ts';

/** What is to be read of a request, and what stands in the place of what is not there. */
export type Wanted = Omit<Readers, 'defaults'> & { defaults: { in: 'query' | 'headers' | 'cookies'; key: string; made: unknown }[] };

/**
 * Writes functions that read the parameters of a request where nothing is wrong with them, and give `null` where
 * something may be: then the tables are gone through, which tell what. Operations with the same parameters share one.
 */
export class DecoderModule {
	readonly #names = new Map<string, string>();
	readonly #constants = new Map<string, string>();

	/** The name of the function. `check` is the expression of what says whether the values are as the schemas have them. */
	add(wanted: Wanted, check: string | null): string {
		const { path, query, open, headers, cookies, defaults } = wanted;
		const filled = Object.entries({ path: path.length, query: query.size + open.length, headers: headers.length, cookies: cookies.length }).map(
			([place, count]): [string, number] => [place, count + defaults.filter((one) => one.in === place).length]
		);
		const places = filled.filter(([, count]) => count > 0).map(([place]) => place);
		const body = [
			...places.map((place) => `const ${place} = e.newValues();`),
			...path.flatMap((reader, index) => this.#segment(reader, index)),
			...this.#query(wanted),
			...headers.flatMap((reader, index) => this.#header(reader, index)),
			...(cookies.length > 0 ? ["const sent = e.readCookies(wire.header('cookie'));"] : []),
			...cookies.flatMap((reader, index) => this.#cookie(reader, index)),
			...defaults.map(({ in: place, key, made }) => `if (${place}[${text(key)}] === undefined) ${place}[${text(key)}] = ${literal(made)};`),
			places.length === 0
				? 'const values = e.nothing;'
				: `const values = { ${filled.map(([place, count]) => (count > 0 ? place : `${place}: e.none`)).join(', ')} };`,
			...(check === null ? [] : [`if (!${check}(values)) return null;`]),
			...headers.filter(({ tags }) => tags).map(({ key }) => tagsOf(text(key))),
			'return values;'
		];
		const source = body.map((line) => `\t${line}\n`).join('');
		const name = this.#names.get(source) ?? `d${this.#names.size}`;
		this.#names.set(source, name);
		return name;
	}

	/** `engine` is the way from the module to the engine. */
	source(engine: string): string {
		const constants = [...this.#constants].map(([value, name]) => `const ${name} = ${value};\n`);
		const functions = [...this.#names].map(([body, name]) => `export function ${name}(wire, params) {\n${body}}\n`);
		return [`import * as e from '${engine}/parameters/decoding${extension}';\n`, "import * as v from './requests.js';\n", ...constants, ...functions].join('');
	}

	#segment({ key, prefix, reading }: PathReader, index: number): string[] {
		if (prefix === '') return [this.#store('path', key, reading, `params[${index}]`, "'percent'")];
		return [
			`const s${index} = e.afterPrefix(${text(prefix)}, params[${index}]);`,
			`if (s${index} === null) return null;`,
			this.#store('path', key, reading, `s${index}`, "'percent'")
		];
	}

	#query({ query, open, credentials }: Wanted): string[] {
		// Names that belong to the credentials are read where these are.
		const others = credentials.filter((name) => !query.has(name) && openFor(open, name) === undefined);
		if (query.size + open.length + others.length === 0) return ["if (wire.query !== '' && !e.isBlank(wire.query)) return null;"];
		return [
			'for (let at = 0; at < wire.query.length; at = e.pair.end + 1) {',
			'\tif (!e.readPair(wire.query, at)) return null;',
			'\tif (e.pair.end === at) continue;',
			'\tswitch (e.pair.name) {',
			...[...query].map(([name, reader]) => `\t\tcase ${text(name)}: { ${this.#pair(reader)} break; }`),
			...others.map((name) => `\t\tcase ${text(name)}: break;`),
			`\t\tdefault: ${open.length === 0 ? 'return null' : `if (!e.storeOpen(${this.#constant(open)}, query)) return null`};`,
			'\t}',
			'}'
		];
	}

	#pair({ key, member, unused, items, reading }: QueryReader): string {
		const holder = member === null ? 'query' : 'o';
		const own = `${holder}[${text(member ?? key)}]`;
		const [skip, open] = [unused ? "if (e.pair.text === '') break; " : '', member === null ? '' : `const o = e.holderOf(query, ${text(key)}); `];
		if (items === null) return `${skip}${open}if (${own} !== undefined) return null; ${this.#store(holder, member ?? key, reading, ...ofPair)}`;
		const types = items.first.length === 0 ? null : `${this.#constant(items.first)}[l.length] ?? ${this.#constant(items.rest)}`;
		const value = types === null ? this.#value({ kind: 'scalar', types: items.rest }, ...ofPair) : `e.anyOf(${types}, ${ofPair.join(', ')})`;
		return `${skip}${open}const l = (${own} ??= []); const w = ${value}; if (w === undefined) return null; l.push(w);`;
	}

	#header({ key, reading }: HeaderReader, index: number): string[] {
		return [`const h${index} = wire.header(${text(key)});`, `if (h${index} !== null) ${this.#store('headers', key, reading, `h${index}`, "'header'")}`];
	}

	#cookie({ key, reading }: CookieReader, index: number): string[] {
		return [
			`const k${index} = sent.get(${text(key)}) ?? [];`,
			`if (k${index}.length > 1) return null;`,
			`if (k${index}.length === 1) ${this.#store('cookies', key, reading, `k${index}[0]`, "'percent'")}`
		];
	}

	#store(holder: string, key: string, reading: Reading, received: string, escapes: string): string {
		const value = this.#value(reading, received, escapes);
		// A header's text is a string as it is.
		return value === received ? `${holder}[${text(key)}] = ${value};` : `if ((${holder}[${text(key)}] = ${value}) === undefined) return null;`;
	}

	#value(reading: Reading, received: string, escapes: string): string {
		if (reading.kind !== 'scalar') return `e.by(${this.#constant(reading)}, ${received}, ${escapes})`;
		const [type, ...others] = reading.types;
		// Any text is a string.
		if (type === 'string') return escapes === "'header'" ? received : `e.string(${received}, ${escapes})`;
		if (type === undefined || type === 'null' || others.length > 0) return `e.anyOf(${this.#constant(reading.types)}, ${received}, ${escapes})`;
		return `e.scalar(${text(type)}, ${received}, ${escapes})`;
	}

	#constant(value: unknown): string {
		const source = literal(value);
		const name = this.#constants.get(source) ?? `c${this.#constants.size}`;
		this.#constants.set(source, name);
		return name;
	}
}

const ofPair = ['e.pair.text', 'e.pair.escapes'] as const;
const text = (value: string): string => JSON.stringify(value);
const tagsOf = (key: string): string => `if (headers[${key}] !== undefined && (headers[${key}] = e.tagsOf(headers[${key}])) === null) return null;`;
