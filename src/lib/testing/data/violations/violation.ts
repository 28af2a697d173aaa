import type { Schema, SchemaObject } from '../schema/schema.ts';

/** One way to break one keyword of a schema, and nothing else. */
export interface Violation {
	keyword: string;
	/** What is wrong, in words: `is longer than maxLength 200`. */
	label: string;
	/** Keywords of the schema that cannot hold any more. */
	without: readonly string[];
	/** What must hold in their place: tried in this order, until a value is proven. */
	instead: readonly Schema[];
	/** Changes of a permitted value that break it, most likely: tried first, since nothing is to be searched for. */
	changes?: (part: unknown) => unknown[];
	/** Why there is no such value, where nothing better is known. */
	otherwise?: string;
	/** The name that ajv has for the fault, where it is another one. */
	fault?: string;
	/** The name of a member that ajv's fault must be about, and that may have several faults of the keyword beside it. */
	member?: string;
	/** The schema as if it had never had the keyword, or what of it is broken: the value must satisfy that. */
	pardoned: (schema: SchemaObject) => SchemaObject;
}

/** Why no value can break a keyword. */
export interface Idle {
	keyword: string;
	why: string;
}

export type Breakage = Violation | Idle;

export function isIdle(breakage: Breakage): breakage is Idle {
	return 'why' in breakage;
}

/** A violation of a keyword that stands for itself. */
export function breaks(keyword: string, label: string, instead: readonly Schema[]): Violation {
	return { keyword, label, without: [keyword], instead, pardoned: (schema) => Object.fromEntries(Object.entries(schema).filter(([name]) => name !== keyword)) };
}

/** A schema of the values that equal one of these. */
export function oneOfThese(values: readonly unknown[]): Schema[] {
	return values.map((value) => ({ const: value }));
}
