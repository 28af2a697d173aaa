import type { Model } from '../schema/model.ts';
import type { Schema } from '../schema/schema.ts';

/** A permitted value at the edge of what is permitted. */
export interface Edge {
	value: unknown;
	/** What is special about it: `longest`, `is null`. */
	label: string;
	/** The part of the value that is special. */
	pointer: string;
	/** The JSON text of that part, where it is the spelling that is special: `1.0`. */
	text?: string;
}

/** Where the walk through a schema is. */
export interface Walk {
	model: Model;
	schemas: readonly Schema[];
	pointer: string;
	/** Schemas that this value is inside of: a schema that contains itself is walked once. */
	around: ReadonlySet<object>;
	/** What has been walked already: the branches of a schema share most of what is in them. */
	done: Set<string>;
}
