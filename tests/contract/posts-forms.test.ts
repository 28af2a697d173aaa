import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost, startChecked, type CheckedGalley, type Tagged } from '../support/checked-galley.ts';
import { picture } from '../support/pictures.ts';

const body = '## Two *people*\n\nopen the same post. <script>alert(1)</script>\n\n- one\n- two\n';

let galley: CheckedGalley;
let published: Tagged;
let draft: Tagged;
beforeAll(async () => {
	galley = await startChecked();
	published = await newPost(galley, { title: 'The lost <update>', slug: 'the-lost-update', body, at: 'now' });
	draft = await newPost(galley, { title: 'Not yet', slug: 'not-yet' });
});
afterAll(() => galley.stop());

const read = (accept: string, headers: Record<string, string> = {}, ref = 'the-lost-update') =>
	galley.send('GET', `/api/posts/${ref}`, { headers: { accept, ...headers } });

test('getPost 200: as Markdown, with its title', async () => {
	const { text, headers } = await read('text/markdown');
	expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
	expect(text).toBe(`# The lost <update>\n\n${body}`);
});

test('getPost 200: as a page of HTML that can do no harm', async () => {
	const { text } = await read('text/html');
	expect(text).toContain('<h1>The lost &lt;update&gt;</h1>');
	expect(text).toContain('<h2>Two <em>people</em></h2>');
	expect(text).toContain(`default-src 'none'`);
	expect(text).not.toContain('<script');
});

test('getPost 200: as a PDF that says what it is, the same bytes each time', async () => {
	const [first, second] = [await read('application/pdf'), await read('application/pdf')];
	expect(first.headers.get('content-type')).toBe('application/pdf');
	expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
	const text = Buffer.from(first.bytes).toString('latin1');
	for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang (en)', '/DisplayDocTitle true']) expect(text).toContain(mark);
});

test('each form has a tag of its own, and a change is made on that of the JSON', async () => {
	const forms = ['application/json', 'text/markdown', 'text/html', 'application/pdf'];
	const tags = [];
	for (const accept of forms) tags.push((await read(accept)).headers.get('etag') ?? '');
	expect(new Set(tags).size).toBe(4);
	expect(tags[0]).toBe(published.etag);
	const wrong = await galley.sendAsOwner('DELETE', '/api/posts/the-lost-update', { headers: { 'if-match': tags[1] ?? '' } });
	expect(wrong.status).toBe(412);
});

test('getPost 304: each form on its own tag', async () => {
	const html = (await read('text/html')).headers.get('etag') ?? '';
	expect((await read('text/html', { 'if-none-match': html })).status).toBe(304);
	expect((await read('text/markdown', { 'if-none-match': html })).status).toBe(200);
});

test('getPost 404: a draft is hidden from strangers in every form', async () => {
	for (const accept of ['application/json', 'text/markdown', 'text/html', 'application/pdf']) {
		const { json } = await read(`${accept}, application/problem+json`, {}, draft.post.id);
		expect(json.type).toBe('/problems/not-found');
	}
});

test('getCard 200, 304: a picture for where the post is shared, drawn once for each version', async () => {
	const first = await galley.send('GET', '/api/posts/the-lost-update/card');
	expect(await sharp(first.bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
	const etag = first.headers.get('etag') ?? '';
	expect((await galley.send('GET', '/api/posts/the-lost-update/card', { headers: { 'if-none-match': etag } })).status).toBe(304);
	const { etag: now } = await galley.owner
		.PATCH('/posts/{post}', { params: { path: { post: published.post.id }, header: { 'If-Match': '*' } }, body: { title: 'Another title' } })
		.then(({ response }) => ({ etag: response.headers.get('etag') }));
	expect(now).not.toBe(published.etag);
	const second = await galley.send('GET', '/api/posts/the-lost-update/card', { headers: { 'if-none-match': etag } });
	expect([second.status, Buffer.compare(second.bytes, first.bytes) === 0]).toEqual([200, false]);
});

test('getCard 404: of a draft there is none for strangers', async () => {
	expect((await galley.send('GET', `/api/posts/${draft.post.id}/card`)).status).toBe(404);
	expect((await galley.sendAsOwner('GET', `/api/posts/${draft.post.id}/card`)).status).toBe(200);
});

test('a picture of ours is in the PDF, one from elsewhere is not asked for', async () => {
	const form = new FormData();
	form.append('file', new File([Uint8Array.from(await picture(400, 300).png().toBuffer())], 'harbour.png', { type: 'image/png' }));
	const { data: media } = await galley.owner.POST('/media', { body: form });
	const text = `![A harbour](/api/media/${media?.id ?? ''}/file)\n\n![Elsewhere](http://127.0.0.1:9/x.png)\n`;
	await newPost(galley, { title: 'With a picture', slug: 'with-a-picture', body: text, at: 'now' });
	const { bytes } = await read('application/pdf', {}, 'with-a-picture');
	expect(
		Buffer.from(bytes)
			.toString('latin1')
			.match(/\/Subtype \/Image/g)
	).toHaveLength(1);
});
