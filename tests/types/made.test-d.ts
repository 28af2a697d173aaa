import { describe, expectTypeOf, test } from 'vitest';
import type { Made } from '../../src/lib/server/contract/made.ts';
import type { Sized } from '../../src/lib/server/contract/answers/encode-body.ts';
import type { ServerEvent } from '../../src/lib/server/contract/answers/server-event.ts';

interface Item {
	id: number;
}

describe('A handler gives', () => {
	test('a value for JSON, whatever its dialect.', () => {
		expectTypeOf<Made<'application/json', Item>>().toEqualTypeOf<Item>();
		expectTypeOf<Made<'application/feed+json', Item>>().toEqualTypeOf<Item>();
	});

	test('values one by one for lines and events.', () => {
		expectTypeOf<Made<'application/x-ndjson', Item>>().toEqualTypeOf<AsyncIterable<Item>>();
		expectTypeOf<Made<'text/event-stream', Item>>().toEqualTypeOf<AsyncIterable<ServerEvent<Item>>>();
	});

	test('a string or strings for text, and the very text where the contract fixes it.', () => {
		expectTypeOf<Made<'text/csv', string>>().toEqualTypeOf<string | AsyncIterable<string> | Sized>();
		expectTypeOf<Made<'application/atom+xml', string>>().toExtend<string | AsyncIterable<string> | Sized>();
		expectTypeOf<Made<'text/plain', 'ok'>>().toEqualTypeOf<'ok'>();
	});

	test('bytes for all else.', () => {
		expectTypeOf<Made<'image/*', unknown>>().toEqualTypeOf<Uint8Array | Sized | AsyncIterable<Uint8Array>>();
		expectTypeOf<Made<'application/pdf', unknown>>().toEqualTypeOf<Uint8Array | Sized | AsyncIterable<Uint8Array>>();
		expectTypeOf<string>().not.toExtend<Made<'application/pdf', string>>();
	});
});
