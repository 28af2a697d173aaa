import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/lib/server/contract/compile/document.ts';
import { bodyDocument } from './support/document.ts';
import { host } from './support/host.ts';

const type = 'application/x-www-form-urlencoded';
const schemas = {
	Address: { type: 'object', required: ['city'], properties: { city: { type: 'string', minLength: 2 }, zip: { type: 'integer' } } },
	Named: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
	Aged: { allOf: [{ $ref: '#/components/schemas/Named' }, { properties: { age: { type: 'integer' } } }] }
};
const color = { type: 'object', additionalProperties: false, properties: { R: { type: 'integer' }, G: { type: 'integer' }, name: { type: 'string' } } };
const ints = { type: 'array', items: { type: 'integer' } };

/** What the handler gets of a form, or its faults. */
async function reader(schema: Json | undefined, encoding: Json = {}) {
	const media = { ...(schema ? { schema } : {}), encoding };
	const { ask, last } = await host(bodyDocument({}, { content: { [type]: media } }, { schemas }));
	return async (body: string) => {
		const answer = await ask('PUT', '/things', { headers: { 'content-type': type }, body });
		if (answer.status === 204) return last()?.body;
		const { code, faults } = answer.fault();
		return faults.length > 0 ? faults.map(({ where, rule }) => `${where} ${rule}`) : code;
	};
}

describe('An object in a field', async () => {
	const read = await reader({
		type: 'object',
		properties: {
			address: { $ref: '#/components/schemas/Address' },
			more: { type: ['object', 'null'] },
			list: { type: 'array', items: { $ref: '#/components/schemas/Address' } }
		}
	});

	test('is JSON where the contract says nothing else (OpenAPI 3.1, Encoding Object).', async () => {
		expect(await read(`address=${encodeURIComponent('{"city":"Oslo","zip":150}')}`)).toEqual({ address: { city: 'Oslo', zip: 150 } });
		expect(await read('more=null')).toEqual({ more: null });
		expect(await read('list=%7B%22city%22:%22a+b%22%7D&list=%7B%22city%22%3A%22bc%22%7D')).toEqual({ list: [{ city: 'a b' }, { city: 'bc' }] });
	});

	test('is held to its schema, and to the rules of JSON.', async () => {
		expect(await read(`address=${encodeURIComponent('{"city":"O","zip":"1"}')}`)).toEqual(['/address/city minLength', '/address/zip type']);
		expect(await read('address=Oslo')).toEqual(['/address json']);
		expect(await read(`address=${encodeURIComponent('{"city":"Oslo","city":"Rome"}')}`)).toEqual(['/address json']);
		expect(await read('list=%7B%7D&list=1')).toEqual(['/list/0/city required', '/list/1 type']);
		expect(await read('address=%7B%7D&address=%7B%7D')).toEqual(['/address maxItems']);
	});
});

describe('A field with a style', () => {
	test('explodes: the members of an object are fields, and those of a list are given again.', async () => {
		const read = await reader(
			{ type: 'object', additionalProperties: false, properties: { color, tags: ints } },
			{ color: { style: 'form' }, tags: { explode: true } }
		);
		expect(await read('R=100&G=200&name=a&tags=1&tags=2')).toEqual({ color: { R: 100, G: 200, name: 'a' }, tags: [1, 2] });
		expect(await read('R=x')).toEqual(['/R type']);
		expect(await read('color=1')).toEqual(['/color type']);
	});

	test('is one text with commas; an encoded comma separates nothing.', async () => {
		const read = await reader(
			{ type: 'object', properties: { color, tags: ints, words: { type: 'array', items: { type: 'string' } } } },
			Object.fromEntries(['color', 'tags', 'words'].map((name) => [name, { explode: false }]))
		);
		expect(await read('color=R,100,name,a%2Cb&tags=1,2&words=a+b,c%2Cd')).toEqual({ color: { R: 100, name: 'a,b' }, tags: [1, 2], words: ['a b', 'c,d'] });
		expect(await read('tags=1,x')).toEqual(['/tags type']);
		expect(await read('tags=1&tags=2')).toEqual(['/tags maxItems']);
		expect(await read('color=R')).toEqual(['/color style']);
	});

	test('has spaces or pipes between its values, encoded or not.', async () => {
		const read = await reader({ type: 'object', properties: { tags: ints, color } }, { tags: { style: 'spaceDelimited' }, color: { style: 'pipeDelimited' } });
		expect(await read('tags=1+2%203&color=R|1%7Cname|a')).toEqual({ tags: [1, 2, 3], color: { R: 1, name: 'a' } });
	});

	test('has brackets: deepObject, with members that only a pattern of names knows.', async () => {
		const read = await reader(
			{ type: 'object', additionalProperties: false, properties: { color, map: { type: 'object', additionalProperties: { type: 'integer' } } } },
			{ color: { style: 'deepObject', explode: true }, map: { style: 'deepObject' } }
		);
		expect(await read('color%5BR%5D=1&color[name]=b&map[a]=1&map[b+c]=2')).toEqual({ color: { R: 1, name: 'b' }, map: { a: 1, 'b c': 2 } });
		expect(await read('map[__proto__]=1')).toEqual(JSON.parse('{"map":{"__proto__":1}}'));
		expect(await read('map[a]=x&color[R]=1&color[R]=2')).toEqual(['/map[a] type', '/color[R] maxItems']);
	});

	test('takes what is reserved as it is.', async () => {
		const read = await reader({ type: 'object', properties: { url: { type: 'string' } } }, { url: { allowReserved: true } });
		expect(await read('url=https://a.example/?b=c;d')).toEqual({ url: 'https://a.example/?b=c;d' });
	});
});

describe('A field with a content type', () => {
	test('is JSON, whatever its schema.', async () => {
		const json = { contentType: 'application/json' };
		const read = await reader(
			{ type: 'object', properties: { text: { type: 'string' }, list: { type: 'array', items: ints }, any: {}, count: { type: 'integer' } } },
			{ text: json, list: json, any: json }
		);
		expect(await read('text=%22a%22&list=[[1],[2]]&any=5&count=6')).toEqual({ text: 'a', list: [[1], [2]], any: 5, count: 6 });
		expect(await read('text=a')).toEqual(['/text json']);
		expect(await read('list=[1]')).toEqual(['/list/0 type']);
	});

	test('is the text that stands there where that is of another type: base64, say.', async () => {
		const read = await reader(
			{ type: 'object', properties: { icon: { type: 'string', contentEncoding: 'base64url', maxLength: 8 } } },
			{ icon: { contentType: 'image/png, image/jpeg' } }
		);
		expect(await read('icon=iVBORw0K')).toEqual({ icon: 'iVBORw0K' });
		expect(await read('icon=iVBORw0KGg')).toEqual(['/icon maxLength']);
	});
});

describe('A form', () => {
	test('may be composed of several schemas.', async () => {
		const read = await reader({ $ref: '#/components/schemas/Aged' });
		expect(await read('name=5&age=5')).toEqual({ name: '5', age: 5 });
		expect(await read('age=x')).toEqual(['/age type']);
		const either = await reader({ oneOf: [{ $ref: '#/components/schemas/Aged' }, { properties: { id: { type: 'integer' } }, required: ['id'] }] });
		expect(await either('id=7')).toEqual({ id: 7 });
		expect(await either('name=a&id=7')).toEqual([' oneOf']);
	});

	test('may take names that nobody wrote down, as what the schema says they are.', async () => {
		const open = await reader({ type: 'object', properties: { a: { type: 'integer' } } });
		expect(await open('a=1&b=2&c=3&c=4&__proto__=5')).toEqual(JSON.parse('{"a":1,"b":"2","c":["3","4"],"__proto__":"5"}'));
		const typed = await reader({ type: 'object', patternProperties: { '^n_': ints }, additionalProperties: { type: 'boolean' } });
		expect(await typed('n_a=1&n_a=2&b=true')).toEqual({ n_a: [1, 2], b: true });
		expect(await typed('b=yes&n_b=x')).toEqual(['/b type', '/n_b type']);
	});

	test('may be of anything where there is no schema.', async () => {
		const any = await reader(undefined);
		expect(await any('a=1&b=&a=2')).toEqual({ a: ['1', '2'], b: '' });
		expect(await any('')).toEqual({});
	});

	test('may be empty where nothing is due.', async () => {
		expect(await (await reader({ type: 'object', required: ['a'], properties: { a: { type: 'string' } } }))('')).toEqual(['/a required']);
	});
});

describe('A text that may stand for several things', async () => {
	const read = await reader({
		type: 'object',
		properties: {
			mixed: { type: ['integer', 'string', 'boolean'] },
			nullable: { type: ['number', 'null'] },
			text: { type: ['string', 'null'] },
			code: {
				oneOf: [
					{ type: 'integer', minimum: 1000 },
					{ type: 'string', maxLength: 2 }
				]
			},
			some: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
			fixed: { enum: [1, 'two', null] }
		}
	});

	test('is the most exact of them.', async () => {
		expect(await read('mixed=5&nullable=null&text=null')).toEqual({ mixed: 5, nullable: null, text: 'null' });
		expect(await read('mixed=true&nullable=1.5')).toEqual({ mixed: true, nullable: 1.5 });
		expect(await read('mixed=05&fixed=two')).toEqual({ mixed: '05', fixed: 'two' });
		expect(await read('fixed=1')).toEqual({ fixed: 1 });
		expect(await read('nullable=')).toEqual(['/nullable type']);
	});

	test('is a string where the schema takes it as nothing else.', async () => {
		expect(await read('code=1000')).toEqual({ code: 1000 });
		expect(await read('code=55')).toEqual({ code: '55' });
		expect(await read('code=555')).toEqual(['/code minimum']);
	});

	test('is one value, or several where it is given again.', async () => {
		expect(await read('some=a')).toEqual({ some: 'a' });
		expect(await read('some=a&some=b')).toEqual({ some: ['a', 'b'] });
	});
});
