import { describe, expectTypeOf, test } from 'vitest';
import type { Engine } from '../../src/lib/server/contract/engine.ts';

/** As openapi-typescript writes members that go one way only. */
type $Read<T> = { readonly $read: T };
type $Write<T> = { readonly $write: T };
interface User {
	id: $Read<string>;
	name: string;
	password?: $Write<string>;
	friends?: User[];
	tuple?: [User, number];
}
interface Operations {
	putUser: {
		parameters: { query?: never; header?: never; path?: never; cookie?: never };
		requestBody: { content: { 'application/json': User } };
		responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': User } } };
	};
}
type Facts = {
	putUser: {
		defaults: { query: never; headers: never; cookies: never };
		parsed: never;
		optionalHeaders: never;
		files: never;
		streams: never;
		raw: false;
		marked: true;
	};
};

declare const operation: Engine<Operations, Facts, null>['operation'];

describe('A handler', () => {
	test('gets what clients say, and not what only the server does.', () => {
		operation('putUser', async ({ body }) => {
			expectTypeOf(body).toHaveProperty('name').toEqualTypeOf<string>();
			expectTypeOf(body).toHaveProperty('password').toEqualTypeOf<string | undefined>();
			expectTypeOf(body).not.toHaveProperty('id');
			expectTypeOf(body.friends?.[0]).not.toHaveProperty('id');
			expectTypeOf(body.tuple?.[1]).toEqualTypeOf<number | undefined>();
			return { status: 200, body: { id: 'a', name: body.name } };
		});
	});

	test('answers with what the server says, and not with what only clients do.', () => {
		operation('putUser', async () => ({ status: 200, body: { id: 'a', name: 'b', friends: [{ id: 'c', name: 'd' }] } }));
		// @ts-expect-error what only the server says is required of it
		operation('putUser', async () => ({ status: 200, body: { name: 'b' } }));
		// @ts-expect-error what only clients say does not leave
		operation('putUser', async () => ({ status: 200, body: { id: 'a', name: 'b', password: 'c' } }));
	});
});
