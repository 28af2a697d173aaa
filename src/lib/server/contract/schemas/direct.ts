import { Refusal } from '../compile/refusal.ts';
import { evaluatedBy, type Part } from './evaluated.ts';
import { finish } from './finish.ts';
import { lists, maps, single } from './keywords.ts';
import type { Linked, Linker } from './link.ts';
import { isMarked, isSchema, markedNames, members } from './members.ts';
import { sharedBy, type Shared } from './overlaps.ts';

type Json = Record<string, unknown>;

export type Direction = 'received' | 'sent';

/** What a schema depends on beside itself: it may stand in several places. */
interface Around {
	/** Names that one of the value's schemas marks as going the other way: none requires them here. */
	hidden: string[];
	/** What several of the value's schemas describe: none of them alone knows all that may be there. */
	shared: Shared;
	/** Only asked, not said of the value: below `not`, `if`, `contains`, `propertyNames`. */
	asked: boolean;
	/** The value is no member of another: `readOnly` and `writeOnly` are said of members. */
	alone: boolean;
	/** It is closed elsewhere, and all that is in it. */
	open: boolean;
}

const nothing: Shared = { names: [], items: false };

/**
 * Linked schemas as ajv takes them, for one direction. Received: members that are `readOnly` are refused, and not
 * required. Sent: the same of `writeOnly`; and schemas are closed, so that properties that they do not declare are
 * faults, unless they say `additionalProperties: true`. Clients must let responses grow; the server itself must not add
 * what the contract does not name.
 */
export class Directed {
	/** By name: what the `$ref`s of the results mean. */
	readonly definitions = new Map<string, Linked>();
	readonly #linker: Linker;
	readonly #direction: Direction;
	readonly #mark: 'readOnly' | 'writeOnly';
	readonly #names = new Map<string, string>();
	readonly #pending: (() => void)[] = [];

	constructor(linker: Linker, direction: Direction) {
		this.#linker = linker;
		this.#direction = direction;
		this.#mark = direction === 'received' ? 'readOnly' : 'writeOnly';
	}

	/** A body, whole. */
	body(linked: Linked, place: string): Linked {
		if (isSchema(linked) && isMarked(this.#linker, linked, this.#mark))
			throw new Refusal(place, `\`${this.#mark}\` is said of all of it, so nothing could be ${this.#direction}`);
		return this.#whole(linked);
	}

	/** An object whose members are parameters or headers: they belong to no resource, so they are neither `readOnly` nor `writeOnly`. */
	fields(linked: Json): Json {
		return { ...linked, properties: mapped(linked.properties ?? {}, (_, child) => this.#whole(child)) };
	}

	#whole(linked: Linked): Linked {
		const prepared = this.#value(linked, { alone: true });
		for (let next = this.#pending.pop(); next; next = this.#pending.pop()) next();
		return prepared;
	}

	/** A schema at the head of a value. */
	#value(linked: Linked, { asked = false, alone = false, open = false }: Partial<Around>): Linked {
		if (!isSchema(linked)) return linked;
		const all = members(this.#linker, linked);
		const closing = this.#direction === 'sent' && !asked && !open;
		const shared = closing ? sharedBy(this.#linker, linked) : nothing;
		const around = { hidden: markedNames(this.#linker, all, this.#mark), shared, asked, alone, open };
		const prepared = this.#prepare(linked, around);
		if (!isSchema(prepared) || !closing) return prepared;
		this.#close(prepared, linked, all, shared);
		if (prepared.unevaluatedProperties === false) prepared.known = namesOf(all);
		return this.#attach(prepared, linked, around);
	}

	#close(prepared: Json, linked: Json, all: Json[], shared: Shared): void {
		const joined: Json[] = [];
		if (shared.names.length > 0)
			joined.push({
				properties: Object.fromEntries(shared.names.map((name) => [name, this.#join(all.map(({ properties }) => (properties as Json | undefined)?.[name]))]))
			});
		if (shared.items) joined.push({ items: this.#join(all.map(({ items }) => items)) });
		if (joined.length > 0) prepared.allOf = [...((prepared.allOf ?? []) as Linked[]), ...joined];
		const open = !('additionalProperties' in linked) && !('unevaluatedProperties' in linked) && all.some(namesMembers);
		// Where no other schema has a say, all that this one does not name is additional.
		if (open) prepared[all.length === 1 ? 'additionalProperties' : 'unevaluatedProperties'] = false;
		if (all.some((member) => 'prefixItems' in member) && !all.some((member) => 'items' in member || 'unevaluatedItems' in member))
			prepared.unevaluatedItems = false;
	}

	/** What several schemas say, closed as a whole. They are checked where they stand: here they only say what there may be. */
	#join(said: unknown[]): Linked {
		const parts = said.filter(isSchema);
		return this.#named(`joined ${JSON.stringify(parts)}`, () => this.#value({ anyOf: [...parts, true] }, {}));
	}

	#prepare(linked: Json, around: Around): Linked {
		if (linked[this.#mark] === true && !around.alone && !around.asked) return { [this.#mark]: true };
		const same = (part: Linked, asked = around.asked): Linked => (isSchema(part) ? this.#prepare(part, { ...around, asked }) : part);
		const below = (child: Linked, { asked = around.asked, open = around.open }: Partial<Around> = {}): Linked => this.#below(child, asked, open);
		const required = (names: string[]) => names.filter((name) => !around.hidden.includes(name));
		const result: Json = {};
		for (const [keyword, value] of Object.entries(linked)) {
			const child = value as Linked;
			switch (keyword) {
				case '$ref':
					Object.assign(
						result,
						this.#reference(
							String(value),
							around,
							Object.keys(linked).every((other) => besides.has(other))
						)
					);
					break;
				case 'allOf':
				case 'choices':
				case 'anyOf':
				case 'oneOf':
					result[keyword] = (value as Linked[]).map((part) => same(part));
					break;
				case 'then':
				case 'else':
				case 'others':
					result[keyword] = same(child);
					break;
				case 'if':
				case 'not':
					result[keyword] = same(child, true);
					break;
				case 'dependentSchemas':
					result[keyword] = mapped(value, (_, part) => same(part));
					break;
				case 'contains':
				case 'propertyNames':
					result[keyword] = below(child, { asked: true });
					break;
				case 'items':
					result[keyword] = below(child, { open: around.open || around.shared.items });
					break;
				case 'unevaluatedProperties':
					if (value === false) result.known = namesOf(members(this.#linker, linked));
					result[keyword] = below(child);
					break;
				case 'contentSchema':
				case 'unevaluatedItems':
				case 'additionalProperties':
					result[keyword] = below(child);
					break;
				case 'prefixItems':
					result[keyword] = (value as Linked[]).map((item) => below(item));
					break;
				case 'patternProperties':
					result[keyword] = mapped(value, (_, part) => below(part));
					break;
				case 'properties':
					result[keyword] = mapped(value, (name, part) => below(part, { open: around.open || around.shared.names.includes(name) }));
					break;
				case 'required':
					result[keyword] = required(value as string[]);
					break;
				case 'dependentRequired':
					result[keyword] = mapped(value, (_, names) => required(names as unknown as string[]));
					break;
				default:
					result[keyword] = value;
			}
		}
		return finish(this.#linker, linked, this.#attach(result, linked, around));
	}

	/** For `unevaluatedProperties` and `unevaluatedItems`: what else is said of members and items. */
	#attach(result: Json, linked: Json, around: Around): Json {
		const prepare = {
			value: (part: Linked) => (isSchema(part) ? this.#prepare(part, { ...around, asked: true }) : part),
			item: (part: Linked) => this.#below(part, true, around.open)
		};
		const attach = (part: Part) => {
			const { evaluated, probes } = evaluatedBy(this.#linker, linked, part, prepare);
			result[`${part}Evaluated`] = evaluated;
			if (probes.length > 0) result[`${part}Probes`] = probes;
		};
		if ('unevaluatedProperties' in result) attach('members');
		if ('unevaluatedItems' in result) attach('items');
		return result;
	}

	#below(child: Linked, asked: boolean, open: boolean): Linked {
		if (!isSchema(child)) return child;
		return !asked && isMarked(this.#linker, child, this.#mark) ? { [this.#mark]: true } : this.#value(child, { asked, open });
	}

	/** Short ones take the place of the reference: a call costs more than they do. */
	#reference(key: string, around: Around, alone: boolean): Json {
		const node = this.#linker.nodes.get(key) ?? true;
		if (alone && isSchema(node) && isShort(node)) return this.#prepare(node, around) as Json;
		return this.#named(`${key} ${JSON.stringify(around)}`, () => (isSchema(node) ? this.#prepare(node, around) : node));
	}

	/** The name comes before the schema, which may refer to itself. */
	#named(id: string, make: () => Linked): Json {
		const known = this.#names.get(id);
		const name = known ?? `d${this.#names.size}`;
		if (known === undefined) {
			this.#names.set(id, name);
			this.#pending.push(() => this.definitions.set(name, make()));
		}
		return { $ref: name };
	}
}

/** Keywords that do not get in the way of those of another schema. */
const besides = new Set(['$ref', 'default', 'description', 'readOnly', 'writeOnly']);

const applying: readonly string[] = [...single, ...lists, ...maps, '$ref', 'choices', 'others'];

/** Without schemas of its own, nor long lists. */
function isShort(schema: Json): boolean {
	return Object.entries(schema).every(([keyword, value]) => !applying.includes(keyword) && (!Array.isArray(value) || value.length < 20));
}

function namesOf(all: Json[]): string[] {
	return [...new Set(all.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

function namesMembers(member: Json): boolean {
	return 'properties' in member || 'patternProperties' in member;
}

function mapped<T>(value: unknown, change: (name: string, part: Linked) => T): Record<string, T> {
	return Object.fromEntries(Object.entries(value as Record<string, Linked>).map(([name, part]) => [name, change(name, part)]));
}
