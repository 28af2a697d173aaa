/** How the parameters of an operation are read: what `compile/` writes at build time. */

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
