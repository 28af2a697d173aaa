import type { Sized } from './answers/encode-body.ts';
import type { ServerEvent } from './answers/server-event.ts';

export type Bytes = Uint8Array | Sized;
export type Streamed = AsyncIterable<unknown>;

/**
 * What a handler gives for content of a media type, where the schema is of `Value`. The kinds are those of
 * `media-types.ts`; a test holds the two together.
 */
export type Made<Type, Value> = Type extends 'text/event-stream'
	? AsyncIterable<ServerEvent<Value>>
	: Type extends 'application/x-ndjson' | 'application/jsonl'
		? AsyncIterable<Value>
		: Type extends 'application/json' | `${string}+json`
			? Value
			: Type extends `text/${string}` | `${string}/yaml` | `${string}/xml` | `${string}+xml`
				? Value | TextStream<Value>
				: Bytes | AsyncIterable<Uint8Array>;

/** A text that the contract fixes is no stream. */
type TextStream<Value> = string extends Value ? AsyncIterable<string> | Sized : never;
