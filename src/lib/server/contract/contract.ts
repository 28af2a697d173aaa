import type { Body } from './bodies/body.ts';
import type { Kind } from './media/kind.ts';

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

export type Primitive = 'string' | 'integer' | 'number' | 'boolean';
export type Place = 'path' | 'query' | 'header' | 'cookie';

/** The types that a text is read as: the first whose grammar it keeps. */
export type Types = readonly (Primitive | 'null')[];

/** What stands between the values of one text. A space may arrive as `%20` or `+`, a pipe as `%7C`: neither can be part of a value. */
export type Separator = ',' | '.' | ';' | ' ' | '|';

/** What members whose names nobody wrote down are read as. */
export interface OpenMembers {
	/** The first that the name matches decides. */
	patterns: readonly (readonly [RegExp, Types])[];
	rest: Types;
}

export interface ListReading {
	kind: 'list';
	separator: Separator;
	/** What begins each item (`color=`, style matrix). */
	each: string;
	/** Of the first items, where each has types of its own. */
	first: readonly Types[];
	rest: Types;
}

export interface ObjectReading extends OpenMembers {
	kind: 'object';
	separator: Separator;
	/** `R=100` for each member; otherwise names and values take turns. */
	pairs: boolean;
	members: ReadonlyMap<string, Types>;
}

/** How a text stands for a value. */
export type Reading = { kind: 'scalar'; types: Types } | ListReading | ObjectReading | { kind: 'json' };

/** A parameter, for words about it. */
export interface Parameter {
	name: string;
	in: Place;
	/** What handlers find it by: headers in lower case. */
	key: string;
	/** Where its members are parameters of the query: what a member's name stands between. */
	members: { before: string; after: string } | null;
}

/** `prefix` is what the text begins with: a dot (style label), a semicolon or `;name` (style matrix). */
export interface PathReader {
	key: string;
	prefix: string;
	reading: Reading;
}

/** A name of the query, which is a parameter or a member of one. */
export interface QueryReader {
	key: string;
	member: string | null;
	/** An empty text is as good as none (`allowEmptyValue`). */
	unused: boolean;
	/** Of a list whose name is given again for each item. */
	items: ListReading | null;
	reading: Reading;
}

/** Names of the query that begin with `before`, end with `after` and are members that nobody wrote down. */
export interface OpenReader extends OpenMembers {
	key: string;
	before: string;
	after: string;
}

export interface HeaderReader {
	key: string;
	/** Entity tags (`If-Match`, `If-None-Match`): handlers get them read. */
	tags: boolean;
	reading: Reading;
}

export interface CookieReader {
	key: string;
	reading: Reading;
}

/** What is to be read of a request besides its body. */
export interface Readers {
	/** In the order of the path. */
	path: readonly PathReader[];
	query: ReadonlyMap<string, QueryReader>;
	open: readonly OpenReader[];
	/** Names of the query that are none of the operation's business: credentials. */
	credentials: readonly string[];
	headers: readonly HeaderReader[];
	cookies: readonly CookieReader[];
	/** What is there in place of what was not sent, made anew for each request. */
	defaults: readonly { in: 'query' | 'headers' | 'cookies'; key: string; make: () => unknown }[];
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
