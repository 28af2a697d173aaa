import { describe, expectTypeOf, test } from 'vitest';
import type { EntityTags } from '../../src/lib/server/contract/answers/conditional.ts';
import type { Engine } from '../../src/lib/server/contract/engine.ts';

interface Filter {
	since?: string;
}
/** As openapi-typescript writes them. */
interface Operations {
	list: {
		parameters: {
			query?: { filter?: string; color?: { R: number }; size?: number; note?: string };
			header: { 'X-Filter': string; 'If-Match': string[]; 'If-None-Match'?: string; 'X-Level'?: number };
			path: { point: { x: number; y: number }; cut: string };
			cookie?: { theme?: string; state?: string };
		};
		responses: {
			200: {
				headers: {
					'X-Tags'?: string[];
					'X-Range': { from: number };
					'X-Meta'?: { 'application/json': { total: number } };
					'X-Note'?: { 'text/plain': string };
					'Set-Cookie'?: string[];
					'X-Count'?: number;
					[name: string]: unknown;
				};
				content?: never;
			};
		};
	};
}
type Facts = {
	list: {
		defaults: { query: 'size'; headers: 'x-level'; cookies: 'theme' };
		parsed: { query: { filter: Filter }; headers: { 'x-filter': Filter }; path: { cut: Filter }; cookies: { state: Filter } };
		optionalHeaders: '200 x-tags' | '200 x-meta' | '200 x-note' | '200 set-cookie' | '200 x-count';
		files: never;
		streams: never;
		raw: false;
	};
};
declare const operation: Engine<Operations, Facts, null>['operation'];
const range = { 'x-range': { from: 1 } };

describe('A handler gets', () => {
	test('what is JSON as what it is, and objects and lists by their schemas.', () => {
		operation('list', async ({ path, query, headers, cookies }) => {
			expectTypeOf(query.filter).toEqualTypeOf<Filter | undefined>();
			expectTypeOf(query.note).toEqualTypeOf<string | undefined>();
			expectTypeOf(query.color).toEqualTypeOf<{ R: number } | undefined>();
			expectTypeOf(headers['x-filter']).toEqualTypeOf<Filter>();
			expectTypeOf(path).toEqualTypeOf<{ point: { x: number; y: number }; cut: Filter }>();
			expectTypeOf(cookies.state).toEqualTypeOf<Filter | undefined>();
			return { status: 200, headers: range };
		});
	});

	test('what has a default for certain, wherever it stands.', () => {
		operation('list', async ({ query, headers, cookies }) => {
			expectTypeOf(query.size).toEqualTypeOf<number>();
			expectTypeOf(headers['x-level']).toEqualTypeOf<number>();
			expectTypeOf(cookies.theme).toEqualTypeOf<string>();
			return { status: 200, headers: range };
		});
	});

	test('conditions read, and lists of texts as such.', () => {
		operation('list', async ({ headers }) => {
			expectTypeOf(headers['if-none-match']).toEqualTypeOf<EntityTags | undefined>();
			expectTypeOf(headers['if-match']).toEqualTypeOf<string[]>();
			return { status: 200, headers: range };
		});
	});
});

describe('A handler answers with headers', () => {
	test('of the types that their schemas have.', () => {
		operation('list', async () => ({
			status: 200,
			headers: { ...range, 'x-tags': ['a'], 'x-meta': { total: 3 }, 'x-note': 'n', 'set-cookie': ['a=1', 'b=2'], 'x-count': 5 }
		}));
	});

	test('and of no others.', () => {
		// @ts-expect-error a list is no text
		operation('list', async () => ({ status: 200, headers: { ...range, 'x-tags': 'a' } }));
		// @ts-expect-error a member of the wrong type
		operation('list', async () => ({ status: 200, headers: { 'x-range': { from: '1' } } }));
		// @ts-expect-error a required header is missing
		operation('list', async () => ({ status: 200, headers: {} }));
		// @ts-expect-error JSON is given as what it is
		operation('list', async () => ({ status: 200, headers: { ...range, 'x-meta': '{}' } }));
		// @ts-expect-error a number is no text
		operation('list', async () => ({ status: 200, headers: { ...range, 'x-count': '5' } }));
	});
});
