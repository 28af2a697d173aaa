import type { EntityTags } from './answers/conditional.ts';
import type { Bytes, Essence, Lines, Streamed, Text, Typed } from './made.ts';
import type { FilePart, WholeFile } from './bodies/files.ts';
import type { Contentless, StatusOf } from './statuses.ts';

/**
 * The types of handlers, from the `operations` of openapi-typescript and the facts that it leaves out
 * (which parameters have a default, which headers may be absent, how bodies arrive). No code at run time.
 */
export interface Facts {
	[operation: string]: OperationFacts;
}

export interface OperationFacts {
	/** The parameters that have a default, by place. */
	defaults: { query: string; headers: string; cookies: string };
	/** The parameters that are JSON, by place: what they are when they have been read. `never`: none. */
	parsed: { path?: object; query?: object; headers?: object; cookies?: object };
	optionalHeaders: string;
	/** The fields of its form that are files. */
	files: string;
	/** How its form in parts is handed over: `last` (the file as it arrives), `whole` or `parts` (one by one). */
	way?: string;
	/** The media types of bodies that are handed over as they arrive. */
	streams: string;
	/** Whether it gets the bytes of its body as well. */
	raw: boolean;
	/** Members that go one way only are marked as such in the types (`readOnly`, `writeOnly`). */
	marked?: true;
}

/** No members. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- it is meant
type Nothing = Record<never, never>;

/** Removes `[name: string]: unknown`, so that only declared names are left. */
type Known<T> = { [K in keyof T as string extends K ? never : number extends K ? never : K]: T[K] };
type Lower<T> = { [K in keyof T as K extends string ? Lowercase<K> : never]: T[K] };
type Simple<T> = { [K in keyof T]: T[K] };

type Parameters<Op, Place extends string> = Op extends { parameters: infer P } ? (Place extends keyof P ? Exclude<P[Place], undefined> : Nothing) : Nothing;

/** A parameter with a default is always there. */
type Filled<T, Defaults> = Simple<
	{ [K in keyof T as K extends Defaults ? never : K]: T[K] } & { [K in keyof T as K extends Defaults ? K : never]-?: Exclude<T[K], undefined> }
>;

/** What is JSON arrives read. */
type Parsed<T, F extends OperationFacts, Holder extends string> = [F['parsed']] extends [never]
	? T
	: F['parsed'] extends Record<Holder, infer Values>
		? { [K in keyof T]: K extends keyof Values ? Values[K] | Extract<T[K], undefined> : T[K] }
		: T;

type Conditional = 'if-match' | 'if-none-match';
/** `If-Match` and `If-None-Match` arrive read, where they are a text. */
type Headers<T> = { [K in keyof Lower<T>]: K extends Conditional ? Tags<Lower<T>[K]> : Lower<T>[K] };
type Tags<T> = Exclude<T, undefined> extends string ? EntityTags | Extract<T, undefined> : T;

type Content<T> = T extends { content: infer C } ? Known<C> : Nothing;

type OnlySent = { readonly $read: unknown };
type OnlyReceived = { readonly $write: unknown };
/** What is received of it: without what only the server says. */
type Taken<T, F> = F extends { marked: true } ? Without<T, OnlySent> : T;
/** What is sent of it: without what only clients say. */
type Given<T, Marked> = Marked extends true ? Without<T, OnlyReceived> : T;
type Without<T, Other> = T extends OnlySent
	? Without<T['$read'], Other>
	: T extends OnlyReceived
		? Without<T['$write'], Other>
		: T extends readonly unknown[]
			? { [I in keyof T]: Without<T[I], Other> }
			: T extends object
				? { [K in keyof T as NonNullable<T[K]> extends Other ? never : K]: Without<T[K], Other> }
				: T;

type Received<C, F extends OperationFacts> = {
	[Type in keyof C]: Type extends F['streams'] ? AsyncIterable<Uint8Array> : Read<Essence<Type>, Taken<C[Type], F>, F>;
}[keyof C];
type Read<Plain, Value, F extends OperationFacts> = Plain extends 'multipart/form-data'
	? F['way'] extends 'parts'
		? AsyncIterable<PartOf<Value, F['files']>>
		: WithFiles<Value, F['files'], F['way'] extends 'whole' ? WholeFile : FilePart>
	: Plain extends Lines
		? AsyncIterable<Value>
		: Plain extends Text
			? unknown extends Value
				? string
				: Value
			: Value;
type WithFiles<T, Files, File> = [Files] extends [never]
	? T
	: { [K in keyof T]: K extends Files ? (NonNullable<T[K]> extends readonly unknown[] ? File[] : File) | Extract<T[K], undefined> : T[K] };
/** One part of a form that is handed over part by part; of a list, one item. */
type PartOf<T, Files> = T extends unknown
	? {
			[K in keyof Known<T> & string]-?: K extends Files
				? { name: K; file: FilePart; value?: undefined }
				: { name: K; value: ItemOf<Exclude<T[K & keyof T], undefined>>; file?: undefined };
		}[keyof Known<T> & string]
	: never;
type ItemOf<Value> = Value extends readonly (infer Item)[] ? Item : Value;
type BodyOf<Op, F extends OperationFacts> = Op extends { requestBody: infer B }
	? Received<Content<B>, F>
	: Op extends { requestBody?: infer B }
		? Received<Content<Exclude<B, undefined>>, F> | undefined
		: undefined;

/** What a handler gets; the bytes of the body only where the contract says `x-raw-body`. */
export type Input<Op, F extends OperationFacts, Actor> = Decoded<Op, F, Actor> & (F['raw'] extends true ? { rawBody: Uint8Array } : Nothing);

interface Decoded<Op, F extends OperationFacts, Actor> {
	path: Simple<Parsed<Parameters<Op, 'path'>, F, 'path'>>;
	query: Filled<Parsed<Parameters<Op, 'query'>, F, 'query'>, F['defaults']['query']>;
	headers: Filled<Parsed<Headers<Parameters<Op, 'header'>>, F, 'headers'>, F['defaults']['headers']>;
	cookies: Filled<Parsed<Parameters<Op, 'cookie'>, F, 'cookies'>, F['defaults']['cookies']>;
	body: BodyOf<Op, F>;
	/** Whoever asks; for operations that need no credentials, possibly the app's anonymous actor. */
	actor: Actor;
	/** The media type of the body. */
	contentType: string | null;
	/** The media type of the response that the client likes best. */
	accepts: string | null;
	/** Where the connection comes from; `null` where that is not known. */
	clientAddress: string | null;
	/** Aborted when the client is gone before the answer is whole: what waits for something else listens to it. */
	signal: AbortSignal;
}

/** Set by the engine, not by handlers. */
type EngineHeader =
	| 'request-id'
	| 'content-type'
	| 'content-length'
	| 'vary'
	| 'accept-ranges'
	| 'content-range'
	| 'ratelimit'
	| 'ratelimit-policy'
	| 'idempotency-replayed'
	| 'deprecation'
	| 'sunset';
type HeadersOf<R> = R extends { headers: infer H } ? Contents<Omit<Lower<Known<H>>, EngineHeader>> : Nothing;
/** A header that is described by `content` is under its media type. */
type Contents<H> = { [K in keyof H]: ContentOf<Exclude<H[K], undefined>> | Extract<H[K], undefined> };
type ContentOf<T> = [keyof T] extends [never] ? T : keyof T extends `${string}/${string}` ? T[keyof T] : T;

type OptionalKeys<H, Key, Optional> = { [K in keyof H]: `${Key & (string | number)} ${K & string}` extends Optional ? K : never }[keyof H];
type Loose<H, Keys> = Simple<{ [K in keyof H as K extends Keys ? never : K]: H[K] } & { [K in keyof H as K extends Keys ? K : never]?: H[K] | undefined }>;

type WithHeaders<H> = [keyof H] extends [never] ? { headers?: Nothing } : Partial<H> extends H ? { headers?: H } : { headers: H };

type WithBody<C, Marked> = [keyof C] extends [never] ? { body?: undefined } : { [K in keyof C]: Typed<K, Given<C[K], Marked>> }[keyof C];

/** What the app's catalogue writes is thrown, never returned: the catalogue alone knows how it looks. */
type OnlyThrown<C, Thrown> = [keyof C] extends [never] ? false : [Essence<keyof C>] extends [Thrown] ? true : false;

type OneResult<Key, R, Keys, Optional, Thrown, Marked> =
	OnlyThrown<Content<R>, Thrown> extends true
		? never
		: Statuses<StatusOf<Key, Keys>, WithHeaders<Loose<HeadersOf<R>, OptionalKeys<HeadersOf<R>, Key, Optional>>>, Content<R>, Marked>;
type Statuses<Status, H, C, Marked> =
	| ([Exclude<Status, Contentless>] extends [never] ? never : { status: Exclude<Status, Contentless> } & H & WithBody<C, Marked>)
	| ([Status & Contentless] extends [never] ? never : { status: Status & Contentless; body?: undefined } & H);

/** The union of the responses that the contract declares and a handler may return. */
export type ResultOf<Op, Optional, Thrown, Marked = false> = Op extends { responses: infer R }
	? { [Key in keyof R]: OneResult<Key, R[Key], keyof R, Optional, Thrown, Marked> }[keyof R]
	: never;

/** Those of the results that have this status. */
type Having<Result, Status> = Result extends { status: infer Own } ? (Status extends Own ? Result : never) : never;

type DeclaredHeaders<Result, Status> = Having<Result, Status> extends { headers?: infer H } ? keyof H : never;

type AllKeys<T> = T extends unknown ? keyof T : never;
type DeclaredMembers<Result, Status> = Having<Result, Status> extends { body?: infer B } ? AllKeys<B> : never;

/**
 * What every handler returns, whichever its operation is. As a bound of what is inferred it must not name the
 * operation: the compiler would look through the responses of all of them, for each handler.
 */
export interface AnyResult {
	status: number;
	headers?: object;
	type?: string;
	body?: unknown;
}

/** `R` where it is one of the operation's responses and nothing more; what it should have been where it is not. */
export type Fits<R, Result> = [R] extends [Result] ? Exact<R, Result> : Result & Exact<R, Result>;

/** Turns what is in `R` but not declared into `never`, so that it does not compile: members, headers, members of the body. */
type Exact<R, Result> = R extends { status: infer S }
	? { [K in Exclude<keyof R, 'status' | 'headers' | 'body' | 'type'>]: never } & (R extends { headers: infer H }
			? { headers: { [K in Exclude<keyof H, DeclaredHeaders<Result, S>>]: never } }
			: unknown) &
			(R extends { body: infer B extends object }
				? [B] extends [Bytes | Streamed]
					? unknown
					: { body: { [K in Exclude<keyof B, DeclaredMembers<Result, S>>]: never } }
				: unknown)
	: never;
