import { describe, expectTypeOf, test } from 'vitest';
import type { WithForms } from '../../src/lib/client/forms.ts';
import type { Engine } from '../../src/lib/server/contract/engine.ts';
import type { FilePart } from '../../src/lib/server/contract/bodies/files.ts';

/** Operations as openapi-typescript writes them. */
interface Operations {
	upload: { requestBody: { content: { 'multipart/form-data': { alt?: string; file: string } } }; responses: { 204: { content?: never } } };
	subscribe: {
		requestBody: {
			content: { 'application/json': { email: string }; 'application/x-www-form-urlencoded': { email: string }; 'multipart/form-data': { email: string } };
		};
		responses: { 204: { content?: never } };
	};
	receive: { requestBody?: { content: { 'application/json': { id: string } } }; responses: { 204: { content?: never } } };
	store: { requestBody: { content: { 'application/octet-stream': string } }; responses: { 204: { content?: never } } };
}
/** A type, not an interface: that would have no index signature. */
type Facts = {
	upload: { defaults: never; parsed: never; optionalHeaders: never; files: 'file'; streams: never; raw: false };
	subscribe: { defaults: never; parsed: never; optionalHeaders: never; files: never; streams: never; raw: false };
	receive: { defaults: never; parsed: never; optionalHeaders: never; files: never; streams: never; raw: true };
	store: { defaults: never; parsed: never; optionalHeaders: never; files: never; streams: 'application/octet-stream'; raw: false };
};
declare const operation: Engine<Operations, Facts, null>['operation'];
const done = { status: 204 } as const;

describe('A handler gets', () => {
	test('the file of a form as a stream, and its texts.', () => {
		operation('upload', async ({ body }) => {
			expectTypeOf(body.file).toEqualTypeOf<FilePart>();
			expectTypeOf(body.file.stream).toEqualTypeOf<AsyncIterable<Uint8Array>>();
			expectTypeOf(body.alt).toEqualTypeOf<string | undefined>();
			// @ts-expect-error a file is no text
			expectTypeOf(body.file.length);
			return done;
		});
	});

	test('the same of a form as of JSON.', () => {
		operation('subscribe', async ({ body }) => {
			expectTypeOf(body.email).toEqualTypeOf<string>();
			return done;
		});
	});

	test('the bytes of a body where the contract says so, and nowhere else.', () => {
		operation('receive', async ({ body, rawBody }) => {
			expectTypeOf(rawBody).toEqualTypeOf<Uint8Array>();
			expectTypeOf(body).toEqualTypeOf<{ id: string } | undefined>();
			return done;
		});
		// @ts-expect-error the contract does not say so
		operation('subscribe', async ({ rawBody }) => {
			expectTypeOf(rawBody);
			return done;
		});
	});

	test('bytes as they arrive.', () => {
		operation('store', async ({ body }) => {
			expectTypeOf(body).toEqualTypeOf<AsyncIterable<Uint8Array>>();
			return done;
		});
	});
});

describe('The client', () => {
	test('takes a form where the contract does, and values where it takes JSON too.', () => {
		type Subscribe = WithForms<{ body: { email: string } }, Operations['subscribe']>['body'];
		expectTypeOf<Subscribe>().toEqualTypeOf<{ email: string } | FormData | URLSearchParams>();
		type Upload = WithForms<{ body: { alt?: string; file: string } }, Operations['upload']>['body'];
		expectTypeOf<Upload>().toEqualTypeOf<FormData>();
		type Receive = WithForms<{ body?: { id: string } }, Operations['receive']>;
		expectTypeOf<Receive>().toEqualTypeOf<{ body?: { id: string } }>();
	});
});
