import { describe, expect, test } from 'vitest';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';
import { boundary, formType, inChunks, multipart, type Part } from './support/multipart.ts';

const schema = {
	type: 'object',
	additionalProperties: false,
	required: ['title'],
	properties: { title: { type: 'string', minLength: 2 }, year: { type: 'integer' }, tags: { type: 'array', items: { type: 'string' } } }
};
const { ask, last } = await host(bodyDocument({}, { 'x-max-bytes': 3_000_000, content: { 'multipart/form-data': { schema } } }));
const put = (body: string | Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array>, headers: Record<string, string> = formType) =>
	ask('PUT', '/things', { headers, body });
const form = (...parts: Part[]) => put(multipart(...parts));
const faults = async (...parts: Part[]) => (await form(...parts)).fault().faults.map(({ where, rule }) => `${where} ${rule}`);
const title = { name: 'title', content: 'Odyssey' };

describe('A form in parts', () => {
	test('is read by the types of its schema.', async () => {
		expect((await form(title, { name: 'year', content: '1614' }, { name: 'tags', content: 'a' }, { name: 'tags', content: 'b' })).status).toBe(204);
		expect(last()).toMatchObject({ body: { title: 'Odyssey', year: 1614, tags: ['a', 'b'] }, contentType: 'multipart/form-data' });
	});

	test('may arrive in pieces of any size.', async () => {
		const tricky = `\r\n--${boundary.slice(0, -1)}\r\n-\r\r\n--`;
		for (const size of [1, 2, 3, 7, 64]) {
			expect((await put(inChunks(multipart({ name: 'title', content: `📚${tricky}` }), size))).status).toBe(204);
			expect(last()?.body).toEqual({ title: `📚${tricky}` });
		}
	});

	test.each<[string, string]>([
		['Content-Disposition: form-data; name=title', 'a name without quotes'],
		['content-disposition:form-data;NAME="title"', 'other letters'],
		['Content-Disposition: form-data; name="title"\r\nContent-Type: text/plain; charset=UTF-8', 'a type'],
		['Content-Type: text/plain\r\nContent-Disposition: form-data; name="title"\r\nContent-Transfer-Encoding: 8bit', 'more lines'],
		['Content-Disposition: form-data; name="ti\\tle"', 'no escape']
	])('takes the head `%s`: %s.', async (head, why) => {
		const answer = await form({ head, content: 'ab' });
		expect(answer.status).toBe(why === 'no escape' ? 400 : 204);
	});

	test('has faults with pointers, like any other body.', async () => {
		expect(await faults({ name: 'title', content: '' })).toEqual(['/title minLength']);
		expect(await faults(title, title)).toEqual(['/title maxItems']);
		expect(await faults(title, { name: 'year', content: '1.0' })).toEqual(['/year type']);
		expect(await faults(title, { name: '__proto__', content: 'x' })).toEqual(['/__proto__ additionalProperties']);
		expect(await faults({ name: 'toString', content: 'x' }, title)).toEqual(['/toString additionalProperties']);
		expect(await faults(title, { name: 'title', filename: 'a.txt', content: 'x' })).toEqual(['/title type']);
		expect(await faults(title, { name: 'virus', filename: 'a.exe', content: new Uint8Array([0xff]) })).toEqual(['/virus type']);
	});

	test('of no parts has no fields.', async () => {
		expect((await put(`--${boundary}--\r\n`)).fault().faults[0]?.where).toBe('/title');
	});

	test('of thousands of parts, or megabytes of text, is read no further.', async () => {
		const many = await form(...Array.from({ length: 2000 }, () => ({ name: 'tags', content: '' })));
		expect([many.status, many.fault().message]).toEqual([400, 'The form has more than 1,000 fields. Send fewer.']);
		const long = await form({ name: 'title', content: 'x'.repeat(2_000_000) });
		expect([long.status, long.fault().message]).toEqual([413, 'The text of the form is larger than 1,048,576 bytes. Send less.']);
		expect((await form({ name: 'title', content: 'x'.repeat(3_000_000) })).status).toBe(413);
	});
});

describe('A form in parts cannot be read', () => {
	const whole = Buffer.from(multipart(title)).toString();
	test.each<[string, string]>([
		['', 'nothing'],
		['title=x', 'another kind'],
		[`preamble\r\n${whole}`, 'text before it'],
		[`${whole}epilogue`, 'text behind it'],
		[`${whole}\r\n`, 'a line behind it'],
		[whole.slice(0, -4), 'no end'],
		[whole.slice(0, -30), 'half a content'],
		[whole.replace('\r\n\r\n', '\r\n'), 'no empty line'],
		[whole.replaceAll('\r\n', '\n'), 'bare line feeds'],
		[whole.replace('--xYzZY\r\n', '--xYzZYY\r\n'), 'a longer boundary'],
		[whole.replace('Odyssey', 'Odys\r\n--xYzZYsey'), 'a boundary in a line'],
		[whole.replace('--xYzZY\r\n', '--xYzZY  \r\n'), 'spaces beside it'],
		[`--${boundary}\r\n\r\nx\r\n--${boundary}--`, 'a part without a head'],
		[whole.replace('form-data', 'attachment'), 'another disposition'],
		[whole.replace('name="title"', 'title'), 'no name'],
		[whole.replace('name="title"', 'name="title'), 'an open quote'],
		[whole.replace('name="title"', 'name="title"; name="year"'), 'two names'],
		[whole.replace('name="title"', 'name="title"; filename*=UTF-8\'\'a'), 'a filename of another kind'],
		[whole.replace('name="title"', 'name="ti\0tle"'), 'NUL'],
		[whole.replace('name="title"', 'name="ti\rtle"'), 'a bare carriage return'],
		[whole.replace('name="title"', 'name="ti\r\ntle"'), 'a line break in a name'],
		[whole.replace('\r\n\r\n', '\r\nContent-Disposition: form-data; name="year"\r\n\r\n'), 'two dispositions'],
		[whole.replace('\r\n\r\n', '\r\nContent-Transfer-Encoding: base64\r\n\r\n'), 'a transfer encoding'],
		[whole.replace('\r\n\r\n', '\r\nContent-Type: text/plain; charset=utf-16\r\n\r\n'), 'another charset'],
		[whole.replace('\r\n\r\n', `\r\nX: ${'x'.repeat(9000)}\r\n\r\n`), 'an endless head']
	])('%j: %s.', async (body) => {
		const answer = await put(body);
		expect([answer.status, answer.fault().code]).toEqual([400, 'malformed-body']);
	});

	test('where a name or a text is not UTF-8.', async () => {
		const bad = new Uint8Array([0x61, 0xff]);
		expect((await form({ name: 'title', content: bad })).fault().message).toBe('The field `title` is not valid UTF-8. Encode it as UTF-8.');
		const body = Buffer.from(multipart(title));
		body[body.indexOf('title')] = 0xff;
		expect((await put(new Uint8Array(body))).fault().code).toBe('malformed-body');
	});

	test.each(['', `; boundary=`, `; boundary="${'x'.repeat(71)}"`, '; boundary="a\tb"', '; boundary="ends "', '; boundary="a;b"'])(
		'with the content type `multipart/form-data%s`.',
		async (more) => {
			expect((await put(multipart(title), { 'content-type': `multipart/form-data${more}` })).status).toBeOneOf([400, 415]);
		}
	);
});
