/**
 * An OpenAPI 3.1 document as the checkers read it. Nothing here comes from the engine: where the two readings differ,
 * one of them is wrong, and that is what the checkers are for.
 */
export interface Document {
	openapi: string;
	servers?: { url: string }[];
	paths?: Record<string, Json>;
	webhooks?: Record<string, Json>;
	components?: Record<string, Record<string, Json>>;
	security?: Security;
	[extension: string]: unknown;
}

export type Json = Record<string, unknown>;
export type Schema = boolean | Json;
/** Alternatives; each names schemes that must all hold, with their scopes. */
export type Security = Record<string, string[]>[];

export interface Example {
	summary?: string;
	value?: unknown;
}

export interface Media {
	schema?: Schema;
	example?: unknown;
	examples?: Record<string, Example>;
	encoding?: Record<string, Encoding>;
}

export interface Encoding {
	contentType?: string;
	style?: string;
	explode?: boolean;
	allowReserved?: boolean;
	headers?: Record<string, Header>;
}

export interface Header {
	required?: boolean;
	schema?: Schema;
	content?: Record<string, Media>;
	explode?: boolean;
	example?: unknown;
}

export type Place = 'path' | 'query' | 'header' | 'cookie';

/** With the defaults of its place filled in (OpenAPI 3.1, Parameter Object). */
export interface Parameter {
	name: string;
	in: Place;
	required: boolean;
	style: string;
	explode: boolean;
	allowReserved: boolean;
	allowEmptyValue: boolean;
	schema: Schema;
	/** Of a parameter that is described by `content`: its media type. */
	mediaType: string | null;
	/** The document's own examples, in its order. */
	examples: unknown[];
}

export interface Body {
	required: boolean;
	content: Record<string, Media>;
	source: Json;
}

export interface Link {
	operationId: string;
	/** By name, or by place and name: `header.If-Match`. Values may be runtime expressions. */
	parameters: Record<string, unknown>;
	requestBody: unknown;
}

export interface Answer {
	headers: Record<string, Header>;
	content: Record<string, Media>;
	links: Record<string, Link>;
}

export interface Operation {
	id: string;
	/** Upper case. */
	method: string;
	/** The template, below the base of the server. */
	path: string;
	/** Of the operation and of its path. */
	parameters: Parameter[];
	security: Security;
	body: Body | null;
	/** By status code, by range (`4XX`), or `default`. */
	answers: Record<string, Answer>;
	/** As the document has it: for extensions. */
	source: Json;
}

/** A document that has been read: what the checkers work from. */
export interface Contract {
	document: Document;
	/** The path that all others are below, without a slash at its end. */
	base: string;
	operations: Operation[];
}

export function operationOf({ operations }: Contract, id: string): Operation {
	const found = operations.find((operation) => operation.id === id);
	if (!found) throw new Error(`The contract has no operation ${id}. It has: ${operations.map((operation) => operation.id).join(', ')}.`);
	return found;
}
