import { request } from 'node:http';
import { expect, test } from 'vitest';
import { bodyDocument } from './support/document.ts';
import { serve } from './support/serve.ts';

const bodies: unknown[] = [];
const open = () =>
	serve('node', bodyDocument({ type: 'string' }, { 'x-max-bytes': 100 }), {
		'put-things': async ({ body }) => {
			bodies.push(body);
			return { status: 204 };
		}
	});

/** Sends the pieces of a body one by one, with a pause behind each. */
async function put(url: string, ...pieces: string[]): Promise<{ status: number; connection: string | undefined }> {
	return new Promise((resolve, reject) => {
		const sent = request(`${url}/things`, { method: 'PUT', headers: { 'content-type': 'application/json' } }, (answer) => {
			answer.resume();
			answer.on('end', () => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }));
		});
		sent.on('error', reject);
		const next = () => {
			const piece = pieces.shift();
			if (piece === undefined) return void sent.end();
			sent.write(piece);
			setTimeout(next, 20);
		};
		if (pieces.length === 1) sent.end(pieces[0]);
		else next();
	});
}

test('A body is the same, whether it came with its head or piece by piece.', async () => {
	const { url } = await open();
	expect((await put(url, '"whole"')).status).toBe(204);
	expect((await put(url, '"in ', 'three ', 'pieces"')).status).toBe(204);
	expect(bodies).toEqual(['whole', 'in three pieces']);
});

test('A body that is there at once has the same limit, announced or not.', async () => {
	const { url } = await open();
	expect(await put(url, `"${'x'.repeat(98)}"`)).toMatchObject({ status: 204 });
	expect(await put(url, `"${'x'.repeat(99)}"`)).toEqual({ status: 413, connection: 'close' });
	expect(await put(url, `"${'x'.repeat(50)}`, `${'x'.repeat(49)}"`, '')).toMatchObject({ status: 413 });
});

test('A connection serves one body after another.', async () => {
	const { url, connections } = await open();
	const sent = Array.from({ length: 20 }, (_, index) => `"${index}"`);
	const before = bodies.length;
	for (const body of sent) await fetch(`${url}/things`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
	expect(bodies.slice(before)).toEqual(sent.map((text) => text.slice(1, -1)));
	expect(await connections()).toBeLessThan(5);
});

test('An empty body is none that is missing.', async () => {
	const { url } = await open();
	expect((await put(url, '', '')).status).toBe(400);
});
