import { expect, test } from 'vitest';
import { attachment } from '../../src/lib/server/contract/answers/content-disposition.ts';
import { answerDocument } from './support/document.ts';
import { host, readAll } from './support/host.ts';

const schema = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };

/** What is sent for these values; `strict` as in development and tests. */
async function sent(type: string, values: unknown[], strict = false) {
	async function* body() {
		yield* values;
	}
	const document = answerDocument({}, { content: { [type]: { schema } } });
	const { ask, reports } = await host(document, { 'list-things': async () => ({ status: 200, body: body() }) }, { validateResponses: strict });
	return { reply: await ask('GET', '/things'), reports };
}

const row = { id: 1, password: 'hunter2' };

test('Lines and events carry what the schema declares, and nothing else.', async () => {
	const lines = await sent('application/x-ndjson', [row, { id: 2 }]);
	expect(await readAll(lines.reply)).toBe('{"id":1}\n{"id":2}\n');
	const events = await sent('text/event-stream', [{ comment: 'hello\nyou' }, { retry: 3000 }, { id: '7', event: 'made', data: row }, { data: { id: 2 } }]);
	expect(await readAll(events.reply)).toBe(': hello\n: you\n\nretry: 3000\n\nid: 7\nevent: made\ndata: {"id":1}\n\ndata: {"id":2}\n\n');
	expect(events.reply.headers['content-type']).toBe('text/event-stream');
});

test.each([
	['application/x-ndjson', [{ id: 1 }, row]],
	['text/event-stream', [{ data: { id: 1 } }, { data: row }]],
	['text/event-stream', [{ data: { id: 1 } }, { id: 'a\nb', data: { id: 2 } }]]
])('Where responses are checked, a value of %s that is not as the contract says breaks the stream, loudly.', async (type, values) => {
	const { reply, reports } = await sent(type, values, true);
	expect(reply.status).toBe(200);
	await expect(readAll(reply)).rejects.toThrow();
	expect(reports.length).toBeGreaterThan(0);
});

test('A first value that is wrong is a plain failure.', async () => {
	expect((await sent('application/x-ndjson', [row], true)).reply.status).toBe(500);
});

test.each([
	['posts.csv', 'attachment; filename="posts.csv"'],
	['Grüße "1".csv', `attachment; filename="Gruße _1_.csv"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%221%22.csv`],
	['../a\r\nb.csv', 'attachment; filename="..-a-b.csv"']
])('The name %j is told as it can be.', (name, header) => {
	expect(attachment(name)).toBe(header.replace('Gruße', 'Gru_e'));
});
