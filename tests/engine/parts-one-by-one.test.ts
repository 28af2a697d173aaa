import { describe, expect, test } from 'vitest';
import type { FormPart } from '../../src/lib/server/contract/bodies/multipart.ts';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';
import { formType, inChunks, multipart, type Part } from './support/multipart.ts';

const file = { type: 'string', format: 'binary' };
const schemas = { Meta: { type: 'object', required: ['title'], properties: { title: { type: 'string', minLength: 2 } } } };
const json = (name: string, value: unknown): Part => ({ name, type: 'application/json', content: JSON.stringify(value) });
const text = (name: string, content: string): Part => ({ name, content });
const picture = (name: string, content: string): Part => ({ name, filename: `${content}.png`, type: 'image/png', content });

describe('Parts one by one', async () => {
	const schema = {
		type: 'object',
		additionalProperties: false,
		required: ['album', 'photos'],
		properties: {
			album: { type: 'string', minLength: 2 },
			tags: { type: 'array', items: { type: 'string', maxLength: 3 } },
			meta: { $ref: '#/components/schemas/Meta' },
			photos: { type: 'array', maxItems: 3, items: { ...file, 'x-max-bytes': 500_000 } }
		}
	};
	const content = { 'multipart/form-data': { schema, 'x-multipart': 'parts' } };
	let log: string[] = [];
	let ended = false;
	let skip = '';
	const { ask } = await host(bodyDocument({}, { 'x-max-bytes': 5_000_000, content }, { schemas }), {
		'put-things': async ({ body }) => {
			log = [];
			ended = false;
			for await (const part of body as AsyncIterable<FormPart>) {
				if (!('file' in part)) log.push(`${part.name}=${JSON.stringify(part.value)}`);
				else if (skip === 'all') log.push(`${part.name}: ${part.file.filename} skipped`);
				else {
					let size = 0;
					for await (const chunk of part.file.stream) {
						size += chunk.length;
						if (skip === 'rest') break;
					}
					log.push(`${part.name}: ${part.file.filename} ${skip === 'rest' ? 'begun' : size}`);
				}
			}
			ended = true;
			return { status: 204 };
		}
	});
	const photo = (name: string, size = 100_000): Part => ({ name: 'photos', filename: name, type: 'image/png', content: new Uint8Array(size).fill(13) });
	const put = async (parts: Part[], how = '') => {
		skip = how;
		const answer = await ask('PUT', '/things', { headers: formType, body: inChunks(multipart(...parts), 5000) });
		return answer.status === 204
			? 'done'
			: `${answer.status} ${
					answer
						.fault()
						.faults.map(({ where, rule }) => `${where} ${rule}`)
						.join(', ') || answer.fault().message
				}`;
	};

	test('arrive in their order, files as streams.', async () => {
		expect(
			await put([photo('a'), text('album', 'Sea'), photo('b', 0), text('tags', 'x'), text('tags', 'y'), json('meta', { title: 'ab' }), photo('c', 400_000)])
		).toBe('done');
		expect(log).toEqual(['photos: a 100000', 'album="Sea"', 'photos: b 0', 'tags="x"', 'tags="y"', 'meta={"title":"ab"}', 'photos: c 400000']);
	});

	test('are passed over where nobody reads them.', async () => {
		expect(await put([photo('a'), photo('b'), text('album', 'Sea')], 'all')).toBe('done');
		expect(await put([photo('a'), photo('b'), text('album', 'Sea')], 'rest')).toBe('done');
		expect(log).toEqual(['photos: a begun', 'photos: b begun', 'album="Sea"']);
	});

	test.each<[string, Part[], string[], string]>([
		['a value that is not as it should be', [text('album', 'x'), photo('a')], [], '422 /album minLength'],
		['an item that is not', [text('tags', 'abc'), text('tags', 'abcd')], ['tags="abc"'], '422 /tags/1 maxLength'],
		['a name that nobody knows', [text('albun', 'x')], [], '422 /albun additionalProperties'],
		['a file where none is due', [picture('album', 'x')], [], '422 /album type'],
		['a name twice', [text('album', 'Sea'), text('album', 'Sun')], ['album="Sea"'], '422 /album maxItems'],
		['a file that is too large', [photo('a', 500_001)], [], '413 The file is larger than 500,000 bytes. Send less.']
	])('stop at %s, before the handler sees it.', async (_, parts, before, told) => {
		expect(await put(parts)).toBe(told.replace('422', '400'));
		expect([log, ended]).toEqual([before, false]);
	});

	test('are held to the whole of the schema at the end, before the loop ends.', async () => {
		expect(await put([photo('a')])).toBe('400 /album required');
		expect([log, ended]).toEqual([['photos: a 100000'], false]);
		expect(await put([text('album', 'Sea'), ...['a', 'b', 'c', 'd'].map((name) => photo(name, 1))])).toBe('400 /photos maxItems');
	});

	test('that break off are no success, even if the handler looks away.', async () => {
		const { ask: careless } = await host(bodyDocument({}, { content }, { schemas }), {
			'put-things': async ({ body }) => {
				await Array.fromAsync(body as AsyncIterable<FormPart>).catch(() => []);
				return { status: 204 };
			}
		});
		const whole = multipart(text('album', 'Sea'), photo('a', 1000));
		expect((await careless('PUT', '/things', { headers: formType, body: whole })).status).toBe(204);
		expect((await careless('PUT', '/things', { headers: formType, body: whole.slice(0, 500) })).status).toBe(400);
	});
});
