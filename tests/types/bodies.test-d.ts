import { expectTypeOf, test } from 'vitest';
import type { FilePart, WholeFile } from '../../src/lib/server/contract/bodies/files.ts';
import type { Engine } from '../../src/lib/server/contract/engine.ts';

interface Album {
	album: string;
	tags?: string[];
	meta?: { title: string };
	cover?: string;
	photos: string[];
}
type Answer = { responses: { 204: { content?: never } } };
/** Operations as openapi-typescript writes them. */
interface Operations {
	whole: Answer & { requestBody: { content: { 'multipart/form-data': Album } } };
	parts: Answer & { requestBody: { content: { 'Multipart/Form-Data': Album & { [name: string]: unknown } } } };
	lines: Answer & { requestBody: { content: { 'application/x-ndjson': { id: number } } } };
	texts: Answer & { requestBody?: { content: { 'text/plain; charset=utf-8': unknown; 'text/csv': number } } };
	any: Answer & { requestBody: { content: { '*/*': unknown } } };
}
type Plain = { defaults: never; parsed: never; optionalHeaders: never; files: never; streams: never; raw: false };
type Facts = {
	whole: Omit<Plain, 'files'> & { files: 'cover' | 'photos'; way: 'whole' };
	parts: Omit<Plain, 'files'> & { files: 'cover' | 'photos'; way: 'parts' };
	lines: Plain;
	texts: Plain;
	any: Omit<Plain, 'streams'> & { streams: '*/*' };
};
declare const operation: Engine<Operations, Facts, null>['operation'];
const done = { status: 204 } as const;

test('A form that is kept in memory has its files whole, those of a list in a list.', () => {
	operation('whole', async ({ body }) => {
		expectTypeOf(body.cover).toEqualTypeOf<WholeFile | undefined>();
		expectTypeOf(body.photos).toEqualTypeOf<WholeFile[]>();
		expectTypeOf(body.meta).toEqualTypeOf<{ title: string } | undefined>();
		return done;
	});
});

test('Parts one by one are told apart by their names, and files by theirs.', () => {
	operation('parts', async ({ body }) => {
		for await (const part of body) {
			if (part.name === 'album') expectTypeOf(part.value).toEqualTypeOf<string>();
			if (part.name === 'tags') expectTypeOf(part.value).toEqualTypeOf<string>();
			if (part.name === 'photos') expectTypeOf(part.file).toEqualTypeOf<FilePart>();
			if (part.file) expectTypeOf(part.name).toEqualTypeOf<'cover' | 'photos'>();
			// @ts-expect-error a part that the contract does not name
			if (part.name === 'other') return done;
		}
		return done;
	});
});

test('Lines arrive one by one, as values.', () => {
	operation('lines', async ({ body }) => {
		expectTypeOf(body).toEqualTypeOf<AsyncIterable<{ id: number }>>();
		return done;
	});
});

test('A text of which nothing is said is a string, and one that stands for a number is a number.', () => {
	operation('texts', async ({ body }) => {
		expectTypeOf(body).toEqualTypeOf<string | number | undefined>();
		return done;
	});
});

test('A range of bytes is a stream of them.', () => {
	operation('any', async ({ body }) => {
		expectTypeOf(body).toEqualTypeOf<AsyncIterable<Uint8Array>>();
		return done;
	});
});
