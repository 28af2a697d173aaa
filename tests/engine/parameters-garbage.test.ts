import { expect, test } from 'vitest';
import { documentOf, operationOf } from './support/document.ts';
import { host } from './support/host.ts';

const object = { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'array', items: { type: 'boolean' } } } };
const flat = { type: 'object', properties: { a: { type: ['integer', 'null'] } } };
const list = { type: 'array', items: { type: ['number', 'null'] } };
const json = { 'application/json': { schema: { type: 'object' } } };
const parameters = [
	{ name: 'p', in: 'path', required: true, style: 'matrix', explode: true, schema: flat },
	{ name: 'l', in: 'path', required: true, style: 'label', explode: true, schema: list },
	{ name: 's', in: 'path', required: true, schema: { type: 'string' } },
	{ name: 'open', in: 'query', schema: object },
	{ name: 'deep', in: 'query', style: 'deepObject', schema: object },
	{ name: 'space', in: 'query', style: 'spaceDelimited', schema: flat },
	{ name: 'pipe', in: 'query', style: 'pipeDelimited', schema: list },
	{ name: 'json', in: 'query', content: json },
	{ name: 'X-A', in: 'header', explode: true, schema: flat },
	{ name: 'X-J', in: 'header', content: json },
	{ name: 'If-Match', in: 'header', schema: { type: 'string' } },
	{ name: 'c', in: 'cookie', explode: false, schema: flat },
	{ name: 'j', in: 'cookie', content: json }
];
const { ask, reports } = await host(
	documentOf({ '/x{p}/{l}/{s}.{s2}': { get: operationOf('get', { parameters: [...parameters, { ...parameters[2], name: 's2' }] }) } })
);

/** Pieces that have gone wrong somewhere, and what separates things. */
const pieces =
	'%E0%A4%A|%00|%ED%A0%80|%|%zz|__proto__|constructor|a|b|null|true|-0|1e400|{"a":|[|]|"|\\ud800|=|&|;|,|.|%20|+|%7C|deep[|deep[a]|deep[__proto__]|open|space|pipe|json|c|j|\0|é|📚|\ud800|W/"|*'.split(
		'|'
	);
pieces.push('|', '{"__proto__":1}', '9'.repeat(400), '['.repeat(100));

/** The same texts every time (mulberry32). */
function texts(seed: number): () => string {
	let state = seed;
	const random = () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	return () => Array.from({ length: Math.floor(random() * 8) }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join('');
}

test('Whatever is sent is taken or refused, and nothing of it makes the server fail.', async () => {
	const next = texts(7);
	const seen = new Map<number, number>();
	for (let round = 0; round < 4000; round++) {
		const [one, two, three, four] = [next(), next(), next(), next()].map((text) => text.replaceAll('/', ''));
		const path = round % 4 === 0 ? `/x;a=1/.${one}/${two}.${three}` : `/x;a=1/.1/s.t`;
		const headers: Record<string, string> =
			round % 3 === 0 ? { 'x-a': next(), 'x-j': next(), 'if-match': next(), cookie: `c=${next()}; j=${next()}; ${next()}` } : {};
		const { status } = await ask('GET', `${path}?${round % 5 === 0 ? '' : `${four}${next()}`}`, { headers });
		seen.set(status, (seen.get(status) ?? 0) + 1);
	}
	expect([...seen.keys()].sort()).toEqual([204, 400, 404]);
	expect(reports).toEqual([]);
	expect(({} as Record<string, unknown>).a).toBeUndefined();
});
