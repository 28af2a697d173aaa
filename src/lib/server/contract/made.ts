import type { Sized } from './answers/encode-body.ts';
import type { ServerEvent } from './answers/server-event.ts';

export type Bytes = Uint8Array | Sized;
export type Streamed = AsyncIterable<unknown>;

type Trimmed<Text extends string> = Text extends `${infer Rest} ` ? Trimmed<Rest> : Text;
/** A media type in lower case, without its parameters. */
export type Essence<Type> = Type extends `${infer Plain};${string}` ? Lowercase<Trimmed<Plain>> : Type extends string ? Lowercase<Type> : never;

export type Lines = 'application/x-ndjson' | 'application/jsonl';
type Json = 'application/json' | `${string}+json`;
export type Text = `text/${string}` | `${string}/yaml` | `${string}/xml` | `${string}+yaml` | `${string}+xml`;

/**
 * What a handler gives for content of a media type, where the schema is of `Value`. The kinds are those of
 * `media/kind.ts`; a test holds the two together.
 */
export type Made<Type, Value> = MadeOf<Essence<Type>, Value>;
type MadeOf<Plain, Value> = Plain extends 'text/event-stream'
	? AsyncIterable<ServerEvent<Value>>
	: Plain extends Lines
		? AsyncIterable<Value>
		: Plain extends Json
			? Value
			: Plain extends Text
				? Texts<Value>
				: Bytes | AsyncIterable<Uint8Array>;

/** A text that the contract fixes is no stream; one of which it says nothing is any. */
type Texts<Value> = unknown extends Value ? Texts<string> : Value | (string extends Value ? AsyncIterable<string> | Sized : never);

/**
 * Content with its type: a range leaves it to the handler to name the exact one. Of all types, or all of `application`,
 * each is given as it would be by itself.
 */
export type Typed<Type, Value> =
	Essence<Type> extends '*/*' | 'application/*'
		? OneOfAll<Value>
		: Essence<Type> extends `${infer Wide}/*`
			? { type: `${Wide}/${string}`; body: Made<Type, Value> }
			: { type?: Type; body: Made<Type, Value> };

type OneOfAll<Value> =
	| { type: Json; body: Value }
	| { type: Lines; body: AsyncIterable<Value> }
	| { type: 'text/event-stream'; body: AsyncIterable<ServerEvent<Value>> }
	| { type: Text; body: Texts<Extract<Value, string>> }
	| { type: `${string}/${string}`; body: Bytes | AsyncIterable<Uint8Array> };
