import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { breaking } from '../../src/commands/breaking.ts';

interface Change {
	/** Of the texts in a request. */
	text?: object;
	/** Of the texts in an answer. */
	told?: object;
	/** Takes it all away. */
	removed?: boolean;
	/** Beside what there was. */
	more?: object;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

function contract({ text = {}, told = {}, removed = false, more = {} }: Change = {}): object {
	const json = (schema: object) => ({ 'application/json': { schema } });
	const body = { type: 'object', properties: { text: { type: 'string', maxLength: 10, minLength: 2, ...text } } };
	const read = { operationId: 'read', responses: { 200: { description: 'Read.', content: json({ type: 'string', maxLength: 20, ...told }) } } };
	const write = { operationId: 'write', requestBody: { content: json(body) }, responses: { 204: { description: 'Written.' } } };
	const item = { put: write, ...(removed ? {} : { get: read }), ...more };
	return { openapi: '3.1.1', info: { title: 'Notes', version: '1.0.0' }, servers: [{ url: '/' }], paths: { '/note': item } };
}

/** What a change breaks of the contract above, and what was reviewed of it. */
async function broken(change: Change, exceptions: object[] = []): Promise<string[]> {
	const root = await mkdtemp(join(tmpdir(), 'released-'));
	folders.push(root);
	await mkdir(join(root, 'openapi'));
	await writeFile(join(root, 'openapi/released.yaml'), stringify(contract()));
	await writeFile(join(root, 'openapi/released-exceptions.yaml'), stringify(exceptions));
	await writeFile(join(root, 'new.yaml'), stringify(contract(change)));
	return breaking(root, 'new.yaml');
}

const remove = { operationId: 'remove', responses: { 204: { description: 'Gone.' } } };

test('What is added, is wider, or is narrower in answers alone breaks nobody', async () => {
	expect(await broken({ text: { maxLength: 11, minLength: 1 }, told: { maxLength: 15 }, more: { delete: remove } })).toEqual([]);
});

test('An operation that is gone is told', async () => {
	const lines = await broken({ removed: true });
	expect(lines.length).toBeGreaterThan(0);
	expect(lines.join('\n')).toMatch(/\/paths\/~1note\/get/);
});

test.each([
	['that has another type', { told: { type: 'integer' } }],
	['that may have fewer values', { text: { enum: ['aa'] } }],
	['that is taken in another type', { text: { type: 'integer' } }]
])('A value %s is told', async (_, change) => {
	expect(await broken(change)).not.toEqual([]);
});

test('Bounds of a request that are narrower are told, with both values, and so are rules that are new', async () => {
	const lines = await broken({ text: { maxLength: 9, minLength: 3, pattern: '^a' } });
	expect(lines).toHaveLength(3);
	expect(lines.join('\n')).toMatch(/\(maxLength\).*from 10 to 9/);
	expect(lines.join('\n')).toMatch(/\(minLength\).*from 2 to 3/);
	expect(lines.join('\n')).toMatch(/\(pattern\).*"\^a"/);
});

test('What was reviewed is passed over; a review needs a reason, and goes when it is of no more use', async () => {
	const [line = ''] = await broken({ text: { maxLength: 9 } });
	const [path = ''] = line.split(' (');
	expect(await broken({ text: { maxLength: 9 } }, [{ path, property: 'maxLength', reason: 'Nobody had more.' }])).toEqual([]);
	expect(await broken({ text: { maxLength: 9 } }, [{ path, property: 'maxLength' }])).toEqual([expect.stringContaining('needs a reason')]);
	expect(await broken({}, [{ path, property: 'maxLength', reason: 'Nobody had more.' }])).toEqual([expect.stringContaining('nothing is broken at')]);
});

test('A contract that cannot be read is no contract that breaks nothing', async () => {
	await expect(breaking(process.cwd(), 'openapi/not-there.yaml')).rejects.toThrow();
});
