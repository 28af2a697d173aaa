import { Directed } from '../schemas/direct.ts';
import { Linker, checkDialect } from '../schemas/link.ts';
import { isSchema } from '../schemas/members.ts';
import type { Document, Json } from './document.ts';
import { FillModule } from './fills.ts';
import { extension } from './imports.ts';
import { PickModule } from './picks.ts';
import { permitsIn } from './permits.ts';
import { ValidatorModule } from './validators.ts';

/** As code: what says whether a value is right, and that with those that say what is wrong. */
interface Validators {
	check: string;
	source: string;
}

/** Everything that the modules need to know of the schemas of a document, in both directions. */
export class Schemas {
	readonly #linker: Linker;
	readonly #received: Directed;
	readonly #sent: Directed;
	readonly #requests: ValidatorModule;
	readonly #faults: ValidatorModule;
	readonly #answers: ValidatorModule;
	readonly #calls: Directed;
	readonly #callChecks: ValidatorModule;
	readonly #picks: PickModule;
	readonly #fills: FillModule;
	readonly #filled = new Map<string, string>();

	constructor(document: Document) {
		if (document.jsonSchemaDialect !== undefined) checkDialect(document.jsonSchemaDialect, '#/jsonSchemaDialect');
		this.#linker = new Linker(document);
		this.#received = new Directed(this.#linker, 'received');
		this.#sent = new Directed(this.#linker, 'sent');
		this.#requests = new ValidatorModule(this.#received.definitions, { allErrors: false });
		this.#faults = new ValidatorModule(this.#received.definitions, { allErrors: true });
		this.#answers = new ValidatorModule(this.#sent.definitions, { allErrors: true });
		// Apart, so that whoever sends them loads no more than that.
		this.#calls = new Directed(this.#linker, 'sent');
		this.#callChecks = new ValidatorModule(this.#calls.definitions, { allErrors: true });
		this.#picks = new PickModule(this.#linker);
		this.#fills = new FillModule(this.#linker, permitsIn(document));
	}

	/** A body that is received. `fill`: with defaults for what was not sent. */
	body(schema: unknown, place: string, fill: boolean): Validators {
		const linked = this.#linker.link(schema, place);
		return this.#check(this.#received.body(linked, place), place, fill ? this.#fills.add(linked) : null);
	}

	/** Parameters by place, by name. */
	parameters(places: Record<string, Json>, place: string): Validators {
		const linked = Object.entries(places).map(([name, schema]) => [name, this.#linker.link(schema, place)] as const);
		const properties = Object.fromEntries(linked.map(([name, schema]) => [name, isSchema(schema) ? this.#received.fields(schema) : schema]));
		return this.#check({ type: 'object', properties }, place, this.#fills.add({ type: 'object', properties: Object.fromEntries(linked) }));
	}

	/** An answer as a whole: the name of its validator. `body` is `undefined` where it has none that a schema could describe. */
	answer(headers: Json | undefined, body: unknown, place: string): string {
		return this.#answers.add(this.#message(this.#sent, headers, body, place), place);
	}

	/** What is sent without being asked for, as a whole: the name of its validator. */
	webhook(headers: Json, body: unknown, place: string): string {
		return this.#callChecks.add(this.#message(this.#calls, headers, body, place), place);
	}

	#message(directed: Directed, headers: Json | undefined, body: unknown, place: string): Json {
		const properties: Json = {};
		if (headers) {
			const linked = this.#linker.link(headers, place);
			properties.headers = isSchema(linked) ? directed.fields(linked) : linked;
		}
		if (body !== undefined) properties.body = directed.body(this.#linker.link(body, place), place);
		return { type: 'object', required: Object.keys(properties), properties };
	}

	/** The name of the function that copies what the schema declares. */
	pick(schema: unknown, place: string): string {
		return this.#picks.add([this.#linker.link(schema, place)]);
	}

	/** Source by file. `engine` is the way from there to the engine. */
	modules(engine: string): Record<string, string> {
		const filled = [...this.#filled].map(([name, source]) => `export const ${name} = ${source};`);
		const fills = filled.length === 0 ? [] : [`import { filling } from '${engine}/values/filling${extension}';`, this.#fills.source(), ...filled, ''];
		return {
			'requests.js': this.#requests.bareSource(engine) + fills.join('\n'),
			'first-faults.js': this.#requests.source(engine),
			'faults.js': this.#faults.source(engine),
			'answers.js': this.#answers.source(engine),
			'webhook-checks.js': this.#callChecks.source(engine),
			'picks.js': this.#picks.source()
		};
	}

	/** Both modules are given the same schemas in the same order, so a validator has the same name in both. */
	#check(schema: ReturnType<Directed['body']>, place: string, fill: string | null): Validators {
		this.#faults.add(schema, place);
		const name = this.#requests.add(schema, place);
		const filled = fill === null ? name : `${name}${fill}`;
		if (fill !== null) this.#filled.set(filled, `filling(${name}, ${fill})`);
		const check = `v.${filled}`;
		return { check, source: `{ check: ${check}, first: first('${name}'), thorough: thorough('${name}') }` };
	}
}
