import type { Body } from './bodies/body.ts';
import type { Kind } from './media/kind.ts';
import type { Parameters } from './parameters/read-parameters.ts';
import type { Parameter, Readers, Reading } from './parameters/readers.ts';
import type { Wire } from './wire.ts';

/** The shape of a compiled contract: what `compile/` writes at build time and the stages read per request. */

/** One fault of one value, as ajv reports it (`verbose`, so with the value and the schema around the keyword). */
export interface SchemaFault {
	keyword: string;
	instancePath: string;
	params: Record<string, unknown>;
	data?: unknown;
	/** `known`: what all of the schemas of the value declare. */
	parentSchema?: { description?: string; properties?: Record<string, unknown>; known?: string[] };
	propertyName?: string;
}

export interface Check {
	(value: unknown): boolean;
	errors?: SchemaFault[] | null;
}

/** A schema as code. `check` knows whether something is wrong; what it is, code that is loaded when something was refused. */
export interface Validation {
	check: (value: unknown) => boolean;
	/** Ends at the first fault. */
	first: () => Promise<Check>;
	/** Finds them all. */
	thorough: () => Promise<Check>;
}

/** How a header is written. `pick` copies what the schema declares, and nothing else. */
export interface HeaderForm {
	reading: Reading;
	pick: (value: unknown) => unknown;
}

export interface Answer {
	/** Lower-case names of the headers that must be there, and of those that may. What is more than a text has a form. */
	headers: { required: string[]; declared: string[]; forms: ReadonlyMap<string, HeaderForm> };
	/** By media type, of which some may be wide (`image/*`). */
	content: Record<string, AnswerContent>;
	/** The same media types, for negotiation, in the contract's order. */
	offers: readonly Offer[];
}

export interface AnswerContent {
	/** `null`: each type of a range has its own. */
	kind: Kind | null;
	/** The `Content-Type` to send. Empty for a range: the handler names the exact one. */
	type: string;
	/** Copies what the schema declares, and nothing else. */
	pick: (value: unknown) => unknown;
	/** Of bytes, how many there may be. */
	bytes: { min: number; max: number | null };
}

/** A media type that an answer may have, ready to be compared with what `Accept` says. */
export interface Offer {
	/** The key of the content. */
	key: string;
	type: string;
	/** `*` for a range. */
	subtype: string;
	parameters: readonly (readonly [string, string])[];
}

export interface Scheme {
	name: string;
	/** `http` is any other scheme of HTTP than the two that the engine knows. */
	kind: 'bearer' | 'basic' | 'http' | 'apiKey';
	in: 'header' | 'query' | 'cookie';
	/** The name of the header, in lower case, of the query parameter or of the cookie. */
	key: string;
	/** Of a scheme of HTTP: its name, as challenges have it. Empty for keys. */
	scheme: string;
}

/** Schemes that must all hold, with the scopes each must grant. An empty list asks for nothing. */
export type Alternative = { scheme: string; scopes: string[] }[];

/** How often one caller may ask, in windows of so many seconds (`x-rate-limits`). */
export interface RateLimit {
	name: string;
	limit: number;
	seconds: number;
	/** Strangers are counted by their address either way. */
	by: 'actor' | 'address';
}

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
	/** `null`: none. */
	rateLimit: RateLimit | null;
	/** Takes an `Idempotency-Key`: the contract declares the header. */
	keyed: boolean;
	/** `Deprecation`, `Sunset` and `Link`, by lower-case name; `null` where the contract does not mark it as deprecated. */
	notice: Record<string, string> | null;
	/** The names of all schemes in `security`, each once. */
	schemes: string[];
	/** The headers that credentials and cookies come in, in lower case: answers differ by them. */
	credentials: string[];
	/** The query parameters that credentials come in. */
	secrets: string[];
	/** What answers depend on, as the header names it; empty: nothing. */
	vary: string;
	parameters: readonly Parameter[];
	readers: Readers;
	/** The parameters, checked, where nothing is wrong with them; `null` where something may be, which `readers` tell. */
	decode: (wire: Pick<Wire, 'query' | 'header'>, params: string[]) => Parameters | null;
	/** Of `{ path, query, headers, cookies }`, by the parameters' keys. `null` where there are none. */
	parameterValidation: Validation | null;
	body: Body | null;
	/** By status code, all of a hundred (`4XX`), or `default`. */
	answers: Record<string, Answer>;
	/** Media types of the successful answers, in the contract's order. */
	offers: readonly Offer[];
}

/** A segment of the paths: fixed texts first, then parameters among other text, then one that is all of it. */
export interface Node {
	/** As they arrive: percent-encoded where a path needs that, in capitals. */
	fixed: ReadonlyMap<string, Node>;
	/** In the order in which they are tried. Between two texts there is a parameter; the first and the last may be empty. */
	mixed: readonly { texts: readonly string[]; node: Node }[];
	parameter: Node | null;
	/** Operation id by method; `null` where no path ends. */
	methods: ReadonlyMap<string, string> | null;
}

export interface Contract {
	operations: Record<string, Operation>;
	schemes: Record<string, Scheme>;
	tree: Node;
	/** For what no operation takes. */
	rateLimit: RateLimit | null;
	/** Some operation takes an `Idempotency-Key`. */
	keyed: boolean;
	/**
	 * Validators of what is sent, by `operation status media-type`, all three as the contract has them. With `*` for the
	 * type, of headers alone; with `each` behind it, of one value of a stream. Loaded where responses are validated.
	 */
	loadAnswerChecks: () => Promise<Record<string, Check>>;
}
