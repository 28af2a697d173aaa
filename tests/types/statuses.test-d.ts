import { describe, expectTypeOf, test } from 'vitest';
import type { Engine } from '../../src/lib/server/contract/engine.ts';
import type { Essence } from '../../src/lib/server/contract/made.ts';
import type { StatusOf } from '../../src/lib/server/contract/statuses.ts';

interface ErrorBody {
	error: string;
}
type None = { content?: never; headers: { [name: string]: unknown } };
/** Operations as openapi-typescript writes them. */
interface Operations {
	ranged: {
		responses: {
			201: { content: { 'application/json': { id: number } }; headers: { [name: string]: unknown } };
			'2XX': { content: { 'application/json': { id: string } }; headers: { 'X-Count': number; [name: string]: unknown } };
			'4XX': { content: { 'application/json': ErrorBody }; headers: { [name: string]: unknown } };
			default: None;
		};
	};
	wide: { responses: { 200: { content: { '*/*': { id: number }; 'text/*': string }; headers: { [name: string]: unknown } } } };
	spelled: {
		responses: { 200: { content: { 'Application/JSON; charset=utf-8': { id: number }; 'text/csv': unknown }; headers: { [name: string]: unknown } } };
	};
}
type Plain = { defaults: { query: never; headers: never; cookies: never }; parsed: never; optionalHeaders: never; files: never; streams: never; raw: false };
type Facts = { ranged: Plain; wide: Plain; spelled: Plain };
declare const operation: Engine<Operations, Facts, null>['operation'];
declare const thrown: Engine<Operations, Facts, null, 'application/json'>['operation'];

const headers = { 'x-count': 1 };

describe('A handler may answer', () => {
	test('any status of a hundred, and any that is left of the default.', () => {
		operation('ranged', async () => ({ status: 201, body: { id: 1 } }));
		operation('ranged', async () => ({ status: 200, headers, body: { id: 'a' } }));
		operation('ranged', async () => ({ status: 299, headers, body: { id: 'a' } }));
		operation('ranged', async () => ({ status: 404, body: { error: 'x' } }));
		operation('ranged', async () => ({ status: 302 }));
		operation('ranged', async () => ({ status: 503 }));
		operation('ranged', async () => ({ status: 204, headers }));
	});

	test('as any type of a range, as that type is given.', () => {
		operation('wide', async () => ({ status: 200, type: 'application/json', body: { id: 1 } }));
		operation('wide', async () => ({ status: 200, type: 'application/vnd.x+json', body: { id: 1 } }));
		operation('wide', async () => ({ status: 200, type: 'image/png', body: new Uint8Array() }));
		operation('wide', async () => ({ status: 200, type: 'text/csv', body: 'a,b' }));
	});

	test('as a type is written in the contract, whatever its spelling.', () => {
		operation('spelled', async () => ({ status: 200, body: { id: 1 } }));
		operation('spelled', async () => ({ status: 200, type: 'Application/JSON; charset=utf-8', body: { id: 1 } }));
		operation('spelled', async () => ({ status: 200, type: 'text/csv', body: 'any text' }));
	});
});

describe('What must not compile', () => {
	test('statuses.', () => {
		// @ts-expect-error 201 has a declaration of its own
		operation('ranged', async () => ({ status: 201, headers, body: { id: 'a' } }));
		// @ts-expect-error the body of a hundred
		operation('ranged', async () => ({ status: 200, headers, body: { id: 1 } }));
		// @ts-expect-error a header of a hundred is missing
		operation('ranged', async () => ({ status: 200, body: { id: 'a' } }));
		// @ts-expect-error content where the status can have none
		operation('ranged', async () => ({ status: 204, headers, body: { id: 'a' } }));
		// @ts-expect-error an answer that is none
		operation('ranged', async () => ({ status: 103 }));
		// @ts-expect-error a status that there is not
		operation('ranged', async () => ({ status: 600 }));
		// @ts-expect-error a member that the default does not have
		operation('ranged', async () => ({ status: 503, body: { error: 'x' } }));
		// @ts-expect-error a member that the body of a hundred does not have
		operation('ranged', async () => ({ status: 404, body: { error: 'x', more: 1 } }));
	});

	test('what the app throws.', () => {
		// @ts-expect-error errors of this type are the catalogue's
		thrown('ranged', async () => ({ status: 404, body: { error: 'x' } }));
		thrown('ranged', async () => ({ status: 503 }));
	});

	test('ranges.', () => {
		// @ts-expect-error a range is no type
		operation('wide', async () => ({ status: 200, body: { id: 1 } }));
		// @ts-expect-error a value where bytes are due
		operation('wide', async () => ({ status: 200, type: 'image/png', body: { id: 1 } }));
		// @ts-expect-error a value of another type
		operation('wide', async () => ({ status: 200, type: 'application/json', body: { id: 'a' } }));
	});
});

test('A key of the responses stands for its statuses.', () => {
	expectTypeOf<StatusOf<200, 200 | 'default'>>().toEqualTypeOf<200>();
	expectTypeOf<404 extends StatusOf<'4XX', 404 | '4XX'> ? true : false>().toEqualTypeOf<false>();
	expectTypeOf<405 extends StatusOf<'4XX', 404 | '4XX'> ? true : false>().toEqualTypeOf<true>();
	expectTypeOf<405 extends StatusOf<'default', '4XX' | 'default'> ? true : false>().toEqualTypeOf<false>();
	expectTypeOf<StatusOf<'x-more', 'x-more'>>().toEqualTypeOf<never>();
});

test('A media type is the same in any spelling.', () => {
	expectTypeOf<Essence<'Text/CSV ; Header=present'>>().toEqualTypeOf<'text/csv'>();
	expectTypeOf<Essence<'*/*'>>().toEqualTypeOf<'*/*'>();
});
