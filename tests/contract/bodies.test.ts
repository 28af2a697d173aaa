import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, readPost, startChecked, type CheckedGalley } from '../support/checked-galley.ts';

let galley: CheckedGalley;
beforeAll(async () => (galley = await startChecked()));
afterAll(() => galley.stop());

const json = { 'content-type': 'application/json' };
const create = (body: string | Uint8Array | object | undefined, headers: Record<string, string> = json) =>
	galley.sendAsOwner('POST', '/api/posts', { headers, ...(body === undefined ? {} : { body }) });

const malformed: [string, string | Uint8Array][] = [
	['broken JSON', '{bad'],
	['no bytes', ''],
	['spaces', '  \n'],
	['half an object', '{"title":"a"'],
	['two values', '{"title":"a"}{}'],
	['a trailing comma', '{"title":"a",}'],
	['a comment', '{"title":"a"/*b*/}'],
	['single quotes', "{'title':'a'}"],
	['NaN', '{"title":NaN}'],
	['a raw control character', '{"title":"a\nb"}'],
	['a byte order mark', '\uFEFF{"title":"a"}'],
	['invalid UTF-8', Uint8Array.from([...Buffer.from('{"title":"'), 0xff, 0xfe, ...Buffer.from('"}')])],
	['UTF-16', Buffer.from('{"title":"a"}', 'utf16le')],
	['an overlong encoding', Uint8Array.from([...Buffer.from('{"title":"'), 0xc0, 0xaf, ...Buffer.from('"}')])],
	['a lone surrogate', '{"title":"a\\ud800b"}'],
	['a lone surrogate as a name', '{"title":"a","\\udfff":1}'],
	['the same name twice', '{"title":"a","title":"b"}'],
	['the same name twice, once escaped', '{"title":"a","\\u0074itle":"b"}'],
	['the same name twice further down', '{"title":"a","tags":[{"a":1,"a":2}]}'],
	['10,000 levels of arrays', '['.repeat(10_000) + ']'.repeat(10_000)],
	['10,000 levels of objects', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)]
];
for (const [what, body] of malformed)
	test(`createPost 400: a body of ${what} is malformed`, async () => {
		const { json } = await create(body);
		expect(json).toMatchObject({ type: '/problems/malformed-body' });
	});

test('replacePost, patchPost, publishPost 400: a malformed body is refused wherever one is taken', async () => {
	const { post, etag } = await newPost(galley);
	const target = `/api/posts/${post.id}`;
	const answers = [
		await galley.sendAsOwner('PUT', target, { headers: { ...json, 'if-match': etag }, body: '{' }),
		await galley.sendAsOwner('PATCH', target, { headers: { 'content-type': 'application/merge-patch+json', 'if-match': etag }, body: '{' }),
		await galley.sendAsOwner('POST', `${target}/publish`, { headers: json, body: '{' })
	];
	for (const { json } of answers) expect(json).toMatchObject({ type: '/problems/malformed-body' });
	expect(await readPost(galley, post.id)).toEqual({ post, etag });
});

const invalid: [string, string, string[]][] = [
	['null', 'null', ['']],
	['an array', '[{"title":"a"}]', ['']],
	['a text', '"title"', ['']],
	['a number', '1', ['']],
	['true', 'true', ['']],
	['nothing in it', '{}', ['/title']],
	['a number for a text', '{"title":1}', ['/title']],
	['null for a text', '{"title":null}', ['/title']],
	['a text for a list', '{"title":"a","tags":"b"}', ['/tags']],
	['a number in a list', '{"title":"a","tags":["b",1]}', ['/tags/1']],
	['an undeclared property', '{"title":"a","colour":"red"}', ['/colour']],
	['a property of the response', '{"title":"a","status":"published","version":7,"id":"post_7f3k9q2m4x8c1v6b0n5t"}', ['/status', '/version', '/id']],
	['__proto__', '{"title":"a","__proto__":{"slug":"b"}}', ['/__proto__']],
	['constructor', '{"title":"a","constructor":{"prototype":{"slug":"b"}}}', ['/constructor']],
	['an empty name', '{"title":"a","":1}', ['/']],
	['a name with a slash and a tilde', '{"title":"a","b/c~d":1}', ['/b~1c~0d']],
	['NUL in a title', '{"title":"a\\u0000b"}', ['/title']],
	['NUL in a body', '{"title":"a","body":"a\\u0000"}', ['/body']],
	['NUL in an excerpt', '{"title":"a","excerpt":"\\u0000"}', ['/excerpt']],
	['NUL in a slug', '{"title":"a","slug":"a\\u0000"}', ['/slug']],
	['NUL in a tag', '{"title":"a","tags":["\\u0000"]}', ['/tags/0']],
	['several faults', '{"title":"","slug":"A b","tags":["a","a"],"body":7}', ['/title', '/slug', '/tags', '/body']]
];
for (const [what, body, pointers] of invalid)
	test(`createPost 422: a body of ${what} is invalid, and the pointers say where`, async () => {
		const { json } = await create(body);
		const errors = json.errors as { pointer: string }[];
		expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(new Set(pointers));
	});

test('createPost 422: a misspelt property is told the right one', async () => {
	const { json } = await create({ title: 'Pages', titel: 'Pages' });
	expect(json).toMatchObject({ errors: [{ pointer: '/titel', keyword: 'additionalProperties', detail: expect.stringContaining('`title`') as string }] });
});

test('createPost 400: a missing body is malformed, whatever the headers say', async () => {
	for (const headers of [{}, json, { ...json, 'content-length': '0' }, { 'content-length': '0' }]) {
		const { json: problem } = await create(undefined, headers as Record<string, string>);
		expect(problem).toMatchObject({ type: '/problems/malformed-body' });
	}
});

test('replacePost 422: a full replacement names every property', async () => {
	const { post, etag } = await newPost(galley);
	const { json } = await galley.sendAsOwner('PUT', `/api/posts/${post.id}`, { headers: { 'if-match': etag }, body: { title: 'Pages' } });
	expect((json.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(['/body', '/excerpt', '/slug', '/tags']);
});

test('patchPost 422: null removes only what may be without a value', async () => {
	const { post, etag } = await newPost(galley);
	for (const name of ['title', 'slug', 'body', 'tags']) {
		const { status, json } = await galley.sendAsOwner('PATCH', `/api/posts/${post.id}`, { headers: { 'if-match': etag }, body: { [name]: null } });
		expect([status, json.errors]).toMatchObject([422, [{ pointer: `/${name}`, keyword: 'type' }]]);
	}
});

test('publishPost 422: a time is a text in RFC 3339, in UTC', async () => {
	const { post } = await newPost(galley);
	for (const at of [0, null, '', 'now', '2026-12-01', '2026-12-01T08:00:00', '2026-12-01T08:00:00+01:00', '2026-12-01 08:00:00Z', '2026-12-01t08:00:00z'])
		expect((await galley.sendAsOwner('POST', `/api/posts/${post.id}/publish`, { body: { at } })).status, String(at)).toBe(422);
});

test('escapes, white space and the order of names make no difference', async () => {
	const { status, json } = await create('\r\n\t {"tags" : [ ] , "\\u0074itle":"a\\u00e9\\ud83d\\ude00\\/"}  ');
	expect([status, json.title]).toEqual([201, 'aé😀/']);
});
