import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import type { WholeFile } from '../../src/lib/server/contract/bodies/files.ts';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';
import { formType, inChunks, multipart, type Part } from './support/multipart.ts';

const file = { type: 'string', format: 'binary' };
const schemas = { Meta: { type: 'object', required: ['title'], properties: { title: { type: 'string', minLength: 2 } } } };
const json = (name: string, value: unknown, more: object = { type: 'application/json' }): Part => ({ name, content: JSON.stringify(value), ...more });
const text = (name: string, content: string, type?: string): Part => ({ name, content, ...(type ? { type } : {}) });
const picture = (name: string, content: string, type = 'image/png'): Part => ({ name, filename: `${content}.png`, type, content });

type Value = object | string | unknown[] | undefined;
/** A file as it was read. */
const shown = ({ filename, contentType, bytes }: WholeFile) => `${filename} ${contentType} ${Buffer.from(bytes).toString()}`;
const show = (value: unknown): unknown =>
	Array.isArray(value) ? value.map(show) : typeof value === 'object' && value !== null && 'bytes' in value ? shown(value as WholeFile) : value;

async function reader(schema: Json, media: Json = {}, more: Json = {}) {
	const content = { 'multipart/form-data': { schema, ...media } };
	let got: Value;
	const { ask } = await host(bodyDocument({}, { content, ...more }, { schemas }), {
		'put-things': async ({ body }) => {
			got = Object.fromEntries(Object.entries(body as object).map(([name, value]) => [name, show(value)]));
			return { status: 204 };
		}
	});
	return async (...parts: Part[]): Promise<Value> => {
		const answer = await ask('PUT', '/things', { headers: formType, body: inChunks(multipart(...parts), 50) });
		if (answer.status === 204) return got;
		const { faults, message } = answer.fault();
		return faults.length > 0 ? faults.map(({ where, rule }) => `${where} ${rule}`) : `${answer.status} ${message}`;
	};
}

describe('Several files', async () => {
	const schema = {
		type: 'object',
		additionalProperties: false,
		required: ['cover'],
		properties: {
			cover: { ...file, maxLength: 8 },
			pages: { type: 'array', minItems: 2, maxItems: 3, items: {} },
			count: { type: 'integer' },
			meta: { $ref: '#/components/schemas/Meta' }
		}
	};
	const read = await reader(schema, { encoding: { pages: { contentType: 'image/*' } } });

	test('come in any order, between values.', async () => {
		const parts = [
			picture('pages', 'a'),
			text('count', '2'),
			picture('cover', 'c', 'application/pdf'),
			json('meta', { title: 'ab' }),
			picture('pages', 'b', 'image/gif')
		];
		expect(await read(...parts)).toEqual({
			count: 2,
			meta: { title: 'ab' },
			cover: 'c.png application/pdf c',
			pages: ['a.png image/png a', 'b.png image/gif b']
		});
	});

	test('are as many as the schema says.', async () => {
		expect(await read(picture('cover', 'c'), picture('pages', 'a'))).toEqual(['/pages minItems']);
		expect(await read(picture('cover', 'c'), ...['a', 'b', 'c', 'd'].map((name) => picture('pages', name)))).toEqual(['/pages maxItems']);
		expect(await read(picture('cover', 'c'), picture('cover', 'd'))).toEqual(['/cover maxItems']);
		expect(await read(text('count', '1'))).toEqual(['/cover required']);
	});

	test('have types and sizes of their own, and all of it has one.', async () => {
		expect(await read(picture('cover', 'c'), picture('pages', 'a', 'text/html'))).toBe('415 A file of `text/html` is not taken as `pages`. Taken: image/*.');
		expect(await read(picture('cover', '123456789'))).toBe('413 The file is larger than 8 bytes. Send less.');
		const small = await reader(schema, {}, { 'x-max-bytes': 400 });
		expect(await small(picture('cover', 'c'), picture('pages', 'x'.repeat(300)), picture('pages', 'b'))).toBe(
			'413 The body is larger than 400 bytes. Send less.'
		);
	});

	test('may be one, if it is to be read before what follows it.', async () => {
		const one = await reader(
			{ type: 'object', properties: { cover: { ...file, minLength: 2 }, count: { type: 'integer' } } },
			{ 'x-multipart': 'whole' },
			{ 'x-max-bytes': 20_000_000 }
		);
		expect(await one(picture('cover', 'cc'), text('count', '2'))).toEqual({ cover: 'cc.png image/png cc', count: 2 });
		expect(await one(picture('cover', 'c'), text('count', '2'))).toEqual(['/cover minLength']);
	});

	test('may stand behind references and in branches of the schema.', async () => {
		const composed = await reader({
			allOf: [
				{ $ref: '#/components/schemas/Meta' },
				{ type: 'object', properties: { cover: file, pages: { type: 'array', maxItems: 2, items: file } }, required: ['cover'] }
			],
			unevaluatedProperties: false
		});
		expect(await composed(picture('cover', 'c'), text('title', 'ab'))).toEqual({ title: 'ab', cover: 'c.png image/png c' });
		expect(await composed(text('title', 'a'), text('more', 'x'))).toEqual(expect.arrayContaining(['/title minLength', '/cover required']));
	});
});

describe('A value in a part', async () => {
	const read = await reader(
		{
			type: 'object',
			properties: {
				meta: { $ref: '#/components/schemas/Meta' },
				all: { type: 'array', items: { $ref: '#/components/schemas/Meta' } },
				note: { type: 'string' },
				hash: { type: 'string', contentEncoding: 'base64' },
				csv: { type: 'string' },
				small: { type: 'string', 'x-max-bytes': 3 }
			}
		},
		{ encoding: { csv: { contentType: 'text/csv, text/plain' } } }
	);

	test('is JSON where it is an object, with its type or without, from memory or not.', async () => {
		expect(await read(json('meta', { title: 'ab' }))).toEqual({ meta: { title: 'ab' } });
		expect(await read(json('meta', { title: 'ab' }, {}))).toEqual({ meta: { title: 'ab' } });
		expect(await read(json('meta', { title: 'ab' }, { filename: 'blob', type: 'application/json; charset=utf-8' }))).toEqual({ meta: { title: 'ab' } });
		expect(await read(json('all', { title: 'ab' }), json('all', { title: 'cd' }))).toEqual({ all: [{ title: 'ab' }, { title: 'cd' }] });
	});

	test('is held to its schema.', async () => {
		expect(await read(json('meta', { title: 'a' }))).toEqual(['/meta/title minLength']);
		expect(await read(json('all', {}), json('all', 1))).toEqual(['/all/0/title required', '/all/1 type']);
		expect(await read(text('meta', '{'))).toEqual(['/meta json']);
	});

	test('is of the type that is due, or of none.', async () => {
		expect(await read(text('note', 'a', 'text/plain; charset=utf-8'))).toEqual({ note: 'a' });
		expect(await read(text('note', 'a', 'application/json'))).toBe('415 A part of `application/json` is not taken as `note`. Taken: text/plain.');
		expect(await read(json('meta', {}, { type: 'text/plain' }))).toBe('415 A part of `text/plain` is not taken as `meta`. Taken: application/json.');
		expect(await read(text('csv', 'a,b', 'text/csv'))).toEqual({ csv: 'a,b' });
		expect(await read(text('csv', 'a,b', 'text/html'))).toBe('415 A part of `text/html` is not taken as `csv`. Taken: text/csv, text/plain.');
		expect(await read({ name: 'note', filename: 'a.txt', content: 'a' })).toEqual(['/note type']);
	});

	test('is as encoded as its schema says.', async () => {
		const encoded = (name: string, encoding: string) =>
			read({ head: `Content-Disposition: form-data; name="${name}"\r\nContent-Transfer-Encoding: ${encoding}`, content: 'YQ==' });
		expect(await encoded('hash', 'BASE64')).toEqual({ hash: 'YQ==' });
		expect(await read(text('hash', 'YQ==', 'application/octet-stream'))).toEqual({ hash: 'YQ==' });
		expect(await encoded('hash', 'quoted-printable')).toMatch(/^400 .* a part has a transfer encoding/);
		expect(await encoded('note', 'base64')).toMatch(/^400 .* a part has a transfer encoding/);
	});

	test('is no larger than it may be.', async () => {
		expect(await read(text('small', '📚'))).toBe('413 The field `small` is larger than 3 bytes. Send less.');
		expect(await read(text('small', 'abc'))).toEqual({ small: 'abc' });
	});
});

test('Texts may be larger together where each says how large it may be.', async () => {
	const big = { type: 'string', 'x-max-bytes': 800_000 };
	const read = await reader({ type: 'object', properties: { a: big, b: big } }, {}, { 'x-max-bytes': 2_000_000 });
	const long = 'x'.repeat(700_000);
	expect(await read(text('a', long), text('b', long))).toEqual({ a: long, b: long });
});

test('Styles have no escapes in parts.', async () => {
	const read = await reader(
		{
			type: 'object',
			properties: {
				color: { type: 'object', properties: { R: { type: 'integer' }, name: { type: 'string' } } },
				tags: { type: 'array', items: { type: 'string' } }
			}
		},
		{ encoding: { color: { style: 'deepObject' }, tags: { style: 'pipeDelimited' } } }
	);
	expect(await read(text('color[R]', '1'), text('color[name]', 'a%20b+c'), text('tags', 'a|b%2C'))).toEqual({
		color: { R: 1, name: 'a%20b+c' },
		tags: ['a', 'b%2C']
	});
});

describe('Headers of a part', async () => {
	const headers = {
		'X-Kind': { required: true, schema: { enum: ['photo', 'scan'] } },
		'X-Count': { schema: { type: 'integer', minimum: 1 } },
		'Content-Type': { schema: { type: 'object' } }
	};
	let seen: unknown;
	const schema = { type: 'object', properties: { note: { type: 'string' }, photo: file } };
	const { ask } = await host(
		bodyDocument(
			{},
			{
				content: {
					'multipart/form-data': { schema, encoding: { photo: { headers }, note: { headers: { 'X-Lang': { required: true, schema: { type: 'string' } } } } } }
				}
			}
		),
		{
			'put-things': async ({ body }) => {
				const { photo } = body as { photo?: WholeFile };
				seen = photo && { ...photo.headers };
				return { status: 204 };
			}
		}
	);
	const put = async (...lines: string[]) => {
		const head = ['Content-Disposition: form-data; name="photo"; filename="a"', ...lines].join('\r\n');
		const answer = await ask('PUT', '/things', { headers: formType, body: multipart({ head, content: 'x' }) });
		return answer.status === 204 ? seen : answer.fault().faults.map(({ where, rule, text: words }) => `${where} ${rule}: ${words}`);
	};

	test('are there for the handler, read.', async () => {
		expect(await put('X-Kind: photo', 'x-count: 3', 'X-Other: 1')).toEqual({ 'x-kind': 'photo', 'x-count': 3 });
	});

	test('are there if they are due, and are what they should be.', async () => {
		expect(await put()).toEqual(['/photo/x-kind required: `photo/x-kind` is missing.']);
		expect(await put('X-Kind: film')).toEqual(['/photo/x-kind enum: `photo/x-kind` must be one of "photo", "scan".']);
		expect(await put('X-Kind: scan', 'X-Count: 0')).toEqual([expect.stringContaining('/photo/x-count minimum')]);
		expect(await put('X-Kind: scan', 'X-Count: many')).toEqual([expect.stringContaining('`photo` has a header `x-count` that must be an integer')]);
		const note = await ask('PUT', '/things', { headers: formType, body: multipart(text('note', 'x')) });
		expect(note.fault().faults.map(({ where }) => where)).toEqual(['/note/x-lang']);
	});
});
