import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { bare } from './bare.ts';
import { keywords } from '../schemas/ajv-keywords.ts';
import { unevaluated } from '../schemas/ajv-unevaluated.ts';
import { unions } from '../schemas/ajv-unions.ts';
import type { Linked } from '../schemas/link.ts';
import { importsFirst } from './imports.ts';
import { Refusal } from './refusal.ts';

/** Collects schemas and turns them all into one ES module: nothing compiles at run time. */
export class ValidatorModule {
	readonly #ajv: Ajv2020;
	readonly #definitions: ReadonlyMap<string, Linked>;
	readonly #names: Record<string, string> = {};
	readonly #known = new Map<string, string>();
	#defined = 0;
	#code: string | undefined;

	/** `definitions` are what references mean, by name; there may be more of them with each schema. */
	constructor(definitions: ReadonlyMap<string, Linked>, options: { allErrors: boolean }) {
		this.#definitions = definitions;
		this.#ajv = ajvWith(options);
	}

	/** Gives the name of the schema's validator in the module. `place` is for errors. */
	add(schema: Linked, place: string): string {
		const text = JSON.stringify(schema);
		const same = this.#known.get(text);
		if (same !== undefined) return same;
		const name = `v${this.#known.size}`;
		this.#known.set(text, name);
		try {
			for (const [key, definition] of [...this.#definitions].slice(this.#defined)) this.#compile(key, definition);
			this.#defined = this.#definitions.size;
			this.#compile(name, schema);
		} catch (error) {
			throw new Refusal(place, error instanceof Error ? error.message : String(error));
		}
		return name;
	}

	#compile(name: string, schema: Linked): void {
		this.#names[name] = name;
		this.#ajv.addSchema(typeof schema === 'boolean' ? { $id: name, allOf: [schema] } : { $id: name, ...schema });
		this.#ajv.getSchema(name);
	}

	/** `engine` is the way from the module to the engine. */
	source(engine: string): string {
		return this.#known.size === 0 ? 'export {};\n' : importsFirst(this.#written(), engine);
	}

	/** The same validators, which say whether something is wrong and not what. */
	bareSource(engine: string): string {
		return this.#known.size === 0 ? 'export {};\n' : importsFirst(bare(this.#written()), engine);
	}

	#written(): string {
		return (this.#code ??= standalone(this.#ajv, this.#names));
	}
}

function ajvWith(options: { allErrors: boolean }): Ajv2020 {
	const ajv = new Ajv2020({
		...options,
		// `constructor` is there only where it was sent: JSON has no prototypes.
		ownProperties: true,
		// Faults come with the value and the schema, for good words.
		verbose: true,
		messages: false,
		// What can be wrong with a schema was found, with its place, before it came here.
		validateSchema: false,
		strict: true,
		strictTypes: false,
		strictTuples: false,
		strictRequired: false,
		allowUnionTypes: true,
		allowMatchingProperties: true,
		// What is only asked when something was refused, or in development, may be slower code that is made sooner.
		code: { source: true, esm: true, lines: false, optimize: !options.allErrors }
	});
	// Ours knows without being told by every other keyword.
	ajv.opts.unevaluated = false;
	// There are none left.
	ajv.opts.dynamicRef = false;
	for (const definition of [...unions, ...unevaluated, ...keywords]) {
		ajv.removeKeyword(String(definition.keyword));
		ajv.addKeyword(definition);
	}
	// What the keywords above read beside their own value.
	for (const keyword of [
		'kinds',
		'tag',
		'tags',
		'others',
		'declared',
		'known',
		'minContains',
		'maxContains',
		'contentSchema',
		'membersEvaluated',
		'membersProbes',
		'itemsEvaluated',
		'itemsProbes'
	]) {
		ajv.removeKeyword(keyword);
		ajv.addKeyword(keyword);
	}
	return ajv;
}
