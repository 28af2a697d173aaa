import { expect, test } from 'vitest';
import { declared } from '../../src/lib/testing/coverage/declared.ts';
import { coveragePage } from '../../src/lib/testing/coverage/page.ts';
import { coverageOf, coverageTable } from '../../src/lib/testing/coverage/report.ts';
import { seenIn } from '../../src/lib/testing/coverage/seen.ts';
import { readContract } from '../../src/lib/testing/document/read.ts';

const json = (schema: object, more: object = {}) => ({ 'application/json': { schema, ...more } });
const contract = readContract({
	openapi: '3.1.1',
	paths: {
		'/notes/{note}': {
			put: {
				operationId: 'write',
				parameters: [
					{ name: 'note', in: 'path', required: true, schema: { type: 'string' } },
					{ name: 'near', in: 'query', style: 'deepObject', explode: true, schema: { type: 'object' } },
					{ name: 'X-Kind', in: 'header', schema: { type: 'string' } },
					{ name: 'theme', in: 'cookie', schema: { type: 'string' } }
				],
				requestBody: { content: json({ type: 'object' }, { examples: { short: { value: { text: 'a' } }, long: { value: { text: 'aa' } } } }) },
				responses: { 200: { description: 'x', content: json({}) }, 204: { description: 'x' }, '4XX': { description: 'x' }, default: { description: 'x' } }
			}
		}
	}
});

const all = [
	'write 200 application/json',
	'write 204',
	'write 4XX',
	'write parameter path note',
	'write parameter query near',
	'write parameter header X-Kind',
	'write parameter cookie theme',
	'write body application/json',
	'write example application/json short',
	'write example application/json long'
];

function exchange(status: number, headers: Record<string, string>, body: string, query = '') {
	const response = { status, headers: new Headers(status === 200 ? { 'content-type': 'application/json' } : {}), body: Buffer.from(status === 200 ? '1' : '') };
	return { request: { method: 'PUT', target: `/notes/1${query}`, headers: new Headers(headers), body: Buffer.from(body) }, response };
}

test('All that is declared is to be seen, save what is for the unforeseen', () => {
	expect(declared(contract).sort()).toEqual([...all].sort());
});

test('An exchange has shown what was sent and what came back', () => {
	const headers = { 'content-type': 'application/json', 'x-kind': 'a', cookie: 'theme=dark' };
	const lines = seenIn(contract, exchange(200, headers, '{"text":"aa"}', '?near%5Blat%5D=1'));
	expect(lines.sort()).toEqual(all.filter((line) => !/204|4XX|short/.test(line)).sort());
	expect(seenIn(contract, exchange(204, {}, ''))).toEqual(['write 204', 'write parameter path note']);
});

test('What was refused unread was not seen; a range stands for its statuses; other paths show nothing', () => {
	const lines = seenIn(contract, exchange(401, { 'content-type': 'application/json' }, '{"text":"a"}'));
	expect(lines).toEqual(['write 4XX', 'write parameter path note']);
	const { request, response } = exchange(200, {}, '');
	expect(seenIn(contract, { request: { ...request, target: '/elsewhere' }, response })).toEqual([]);
});

test('What is missing is named, in the table and on the page', () => {
	const seen = new Map(all.filter((line) => line !== 'write 4XX').map((line) => [line, 1]));
	const coverage = coverageOf(contract, seen);
	expect([coverage.declared, coverage.seen, coverage.missing]).toEqual([10, 9, ['write 4XX']]);
	expect(coverageTable(coverage)).toMatch(/write +9\/10 +4XX\n +all +9\/10 \(90\.0 %\)/);
	expect(coveragePage('<Notes>', coverage)).toMatch(/&#60;Notes>|&#60;Notes&#62;/);
	expect(coveragePage('Notes', coverage)).toContain('<li class="missing">4XX <b>0</b></li>');
});
