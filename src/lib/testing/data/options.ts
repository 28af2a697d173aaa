import type { Format } from './formats/formats.ts';
import type { Direction } from './schema/direction.ts';

export interface DataOptions {
	/** Where references that begin with `#` lead: an OpenAPI or JSON Schema document. The schema itself where absent. */
	document?: object;
	/** Where the schema stands in the document, for `schemaPath` and errors: a JSON Pointer as a fragment. `#` where absent. */
	place?: string;
	/** In a request, `readOnly` members are absent; in a response, `writeOnly` ones. Neither is special where this is absent. */
	direction?: Direction;
	/** Any integer. The same seed makes the same values, on every machine. 1 where absent. */
	seed?: number;
	/** How many values are made by chance: in all by `validValues`, of each violation by `invalidValues`. */
	count?: number;
	/** How many values are made at the most, and violations tried. 5,000 where absent. */
	limit?: number;
	/** The longest text that is made, in code points. 1,000,000 where absent. */
	largestText?: number;
	/** The longest array and the largest object that are made, in items or members. 2,000 where absent. */
	largestList?: number;
	/** Formats of the caller's own, and other samples for known ones. */
	formats?: Readonly<Record<string, Format>>;
}

export const defaultSeed = 1;
export const defaultLimit = 5_000;
