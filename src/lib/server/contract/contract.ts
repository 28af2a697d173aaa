import type { Kind } from './answers/media-types.ts';

/** The shape of a compiled contract: what `compile/` writes at build time and the stages read per request. */

/** One fault of one value, as ajv reports it (`verbose`, so with the value and the schema around the keyword). */
export interface SchemaFault {
	keyword: string;
	instancePath: string;
	params: Record<string, unknown>;
	data?: unknown;
	parentSchema?: { description?: string; properties?: Record<string, unknown> };
	propertyName?: string;
}

export interface Check {
	(value: unknown): boolean;
	errors?: SchemaFault[] | null;
}

/** A schema as code, twice: `check` ends at the first fault, `thorough` finds them all. */
export interface Validation {
	check: Check;
	/** Loaded when something was refused, and not before. */
	thorough: () => Promise<Check>;
}

export type Primitive = 'string' | 'integer' | 'number' | 'boolean';
export type Place = 'path' | 'query' | 'header' | 'cookie';

export interface Parameter {
	name: string;
	in: Place;
	type: Primitive;
	/** Several values: `explode` repeats the name, otherwise commas separate them (style `form` or `simple`). */
	array: boolean;
	explode: boolean;
}

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
	/** `binary` is handed over as it arrives, `multipart` with its file as it arrives. */
	kind: 'json' | 'text' | 'form' | 'multipart' | 'binary';
	/** Of `form` and `multipart`. Empty for the others. */
	fields: Record<string, Field>;
	validation: Validation;
}

/** A field of a form: a text that stands for a value, or a file. */
export interface Field {
	type: Primitive;
	array: boolean;
	file: boolean;
	/** Of a file: how large it may be, and of which media types. None: any. */
	maxBytes: number;
	types: string[];
}

export interface Answer {
	/** Lower-case names of the headers that must be there, and of those that may; what is not text is in `types`. */
	headers: { required: string[]; declared: string[]; types: Record<string, Primitive> };
	/** By media type, of which one may be wide (`image/*`). `pick` copies what the schema declares, and nothing else. */
	content: Record<string, { kind: Kind; pick: (value: unknown) => unknown }>;
}

export interface Scheme {
	name: string;
	kind: 'bearer' | 'apiKey' | 'cookie';
	/** The header that it comes in, in lower case. */
	header: string;
	/** For `cookie`: the name of the cookie. Empty for the others. */
	cookie: string;
}

/** Schemes that must all hold, with the scopes each must grant. An empty list asks for nothing. */
export type Alternative = { scheme: string; scopes: string[] }[];

export interface Operation {
	id: string;
	method: string;
	/** The template, for people. */
	path: string;
	/** In order of preference. Empty: public. */
	security: Alternative[];
	/** Who may do this (`x-roles`). Empty: whoever has the credentials. */
	roles: string[];
	/** Refused to pages of other sites, whatever the credentials (`x-same-origin`). */
	sameOrigin: boolean;
	/** The headers that credentials and cookies come in, as `Vary` names them: answers differ by them. */
	credentials: string[];
	/** Names of the path parameters, in the order of the path. */
	segments: string[];
	parameters: Parameter[];
	/** Of `{ path, query, header, cookie }`, by parameter name. Fills in defaults. */
	parameterValidation: Validation;
	body: Body | null;
	/** By status code, or `default`. */
	answers: Record<string, Answer>;
	/** Media types of the successful answers, in the contract's order. */
	offers: string[];
}

/** A segment of the paths: fixed texts first, then a parameter. */
export interface Node {
	fixed: Record<string, Node>;
	parameter?: Node;
	/** Operation id by method. */
	methods?: Record<string, string>;
}

export interface Contract {
	operations: Record<string, Operation>;
	schemes: Record<string, Scheme>;
	tree: Node;
	/**
	 * Validators of what is sent, by `operation status media-type`; of a stream of values, for one of them. With `*` for
	 * the type, of headers alone. Loaded where responses are validated.
	 */
	loadAnswerChecks: () => Promise<Record<string, Check>>;
}
