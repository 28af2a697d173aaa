import { expect, test } from 'vitest';
import * as rendered from '../../src/lib/server/rendered/rendered.ts';
import { buildShelf, bytesOf } from '../../src/lib/server/rendered/shelf.ts';

const post = { id: 'post_7f3k9q2m4x8c1v6b0n5t', version: 1, body: 'One *two*.' };

test('a version of a post is rendered once, and another version anew', async () => {
	expect(await rendered.html(post)).toBe('<p>One <em>two</em>.</p>\n');
	// The version is the same, so the text must be, and is not looked at.
	expect(await rendered.html({ ...post, body: 'Three.' })).toBe('<p>One <em>two</em>.</p>\n');
	expect(await rendered.html({ ...post, version: 2, body: 'Three.' })).toBe('<p>Three.</p>\n');
	expect(await rendered.html({ ...post, id: 'post_00000000000000000000', body: 'Four.' })).toBe('<p>Four.</p>\n');
});

test('the kinds of a version are apart', async () => {
	const bytes = new Uint8Array([1, 2, 3]);
	expect(await rendered.once(post, 'pdf', () => bytes)).toBe(bytes);
	expect(await rendered.once(post, 'card', () => Promise.resolve(new Uint8Array([4])))).toEqual(new Uint8Array([4]));
	expect(await rendered.once(post, 'pdf', () => new Uint8Array())).toBe(bytes);
});

test('whoever asks while it is being made waits for the same', async () => {
	const shelf = buildShelf(10_000, bytesOf);
	let made = 0;
	const make = async () => {
		await new Promise((resolve) => setImmediate(resolve));
		return `${++made}`;
	};
	expect(await Promise.all([1, 2, 3].map(() => shelf.take('key', make)))).toEqual(['1', '1', '1']);
});

test('what failed is told to all who waited, and tried again', async () => {
	const shelf = buildShelf(10_000, bytesOf);
	const fail = async (): Promise<string> => {
		throw new Error('no');
	};
	const asked = [shelf.take('key', fail), shelf.take('key', fail)];
	for (const one of await Promise.allSettled(asked)) expect(one.status).toBe('rejected');
	expect(await shelf.take('key', () => 'yes')).toBe('yes');
});

test('it holds so many bytes, and gives up what was not used for longest', async () => {
	const shelf = buildShelf(10_000, bytesOf);
	const make = (key: string) => shelf.take(key, () => new Uint8Array(2000));
	const [a, b] = [await make('a'), await make('b')];
	await make('c');
	await make('d');
	expect(await make('a')).toBe(a);
	await make('e');
	expect(await make('b')).not.toBe(b);
	expect(await make('a')).toBe(a);
});

test('what would take most of the room is made, and not kept', async () => {
	const shelf = buildShelf(10_000, bytesOf);
	const small = await shelf.take('small', () => new Uint8Array(100));
	const large = () => shelf.take('large', () => new Uint8Array(9000));
	expect(await large()).not.toBe(await large());
	expect(await shelf.take('small', () => new Uint8Array())).toBe(small);
});
