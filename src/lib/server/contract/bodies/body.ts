import type { Validation } from '../contract.ts';
import type { OpenReader, Reading, Types } from '../parameters/readers.ts';

/** The shape of a compiled body: what is read of it, and how. */
export interface Body {
	required: boolean;
	/** The most that is read, in bytes. */
	maxBytes: number;
	/** By media type, lower case. */
	content: Record<string, Format>;
	/** Handlers get the bytes as well (`x-raw-body`). */
	raw: boolean;
}

export interface Format {
	/** `lines` and `binary` are handed over as they arrive; of a form in parts, what its contract says. */
	kind: 'json' | 'text' | 'form' | 'multipart' | 'binary' | 'lines';
	/** Of a text: what it may stand for. */
	types: Types;
	/** Of bytes and of a line, how many there may be. */
	bytes: { min: number; max: number | null };
	/** Of `form` and `multipart`. */
	form: Form | null;
	/** Of the value; of `lines`, of each. */
	validation: Validation;
}

/** How the fields of a form become an object. */
export interface Form {
	/** By the name that is sent. */
	fields: ReadonlyMap<string, FieldReader>;
	/** Members of objects that are fields of their own and that nobody wrote down. */
	open: readonly OpenReader[];
	/** Properties that only a pattern names, and all others; `null`: there are none. */
	patterns: readonly (readonly [RegExp, FieldReading])[];
	rest: FieldReading | null;
	/** Some text may be read in two ways: as a number, say, or as the string that it is. Which is meant, the schema may tell. */
	doubtful: boolean;
	/** Of a form in parts. */
	parts: ReadonlyMap<string, Part>;
	/** The file is the last part and handed over as it arrives; all is read first; or all parts are handed over one by one. */
	way: 'last' | 'whole' | 'parts';
	/** How large all texts of it may be together, in bytes. */
	textBytes: number;
}

export interface FieldReading {
	/** Whether it is given once for each item of a list. `maybe`: once for one value, oftener for several. */
	repeats: 'no' | 'yes' | 'maybe';
	reading: Reading;
}

export interface FieldReader extends FieldReading {
	/** The property that it stands for, and the member of it that it is. */
	key: string;
	member: string | null;
}

/** What is asked of a part of a form, before its value is looked at. */
export interface Part {
	file: boolean;
	list: boolean;
	/** The media types that it may have. None: any. */
	media: readonly string[];
	bytes: { min: number; max: number };
	/** How a text is encoded (`contentEncoding`); empty: as it is. */
	encoding: string;
	/** Headers of its own (`encoding`), by lower-case name. `null`: nothing is said of any. */
	headers: { readings: ReadonlyMap<string, Reading>; validation: Validation } | null;
	/** Of one value, where parts are handed over one by one. */
	validation: Validation | null;
}
