import { expect, test } from 'vitest';
import { host } from './support/host.ts';
import { documentOfCases, outcome, rowsOf, type Cases } from './support/parameters.ts';

const query = (schema: object, more: object = {}) => ({ name: 'color', in: 'query', schema, ...more });
const list = { type: 'array', items: { type: 'string' } };
const numbers = { type: 'array', items: { type: 'integer' } };
const channels = { type: 'object', required: ['R'], additionalProperties: false, properties: { R: { type: 'integer' }, name: { type: 'string' } } };

/** What says otherwise how a parameter of the query is written: `content`, `allowReserved`, `allowEmptyValue`. */
const cases: Cases = {
	JSON: {
		parameter: { name: 'color', in: 'query', content: { 'application/json': { schema: channels } } },
		good: [
			['color=%7B%22R%22:1%7D', { color: { R: 1 } }],
			['color={"R":1,"name":"a+b%2B"}', { color: { R: 1, name: 'a b+' } }]
		],
		bad: [
			['color={"R":"1"}', 'query:color type'],
			['color={"R":1', 'query:color json'],
			['color=', 'query:color json'],
			['color={"R":1,"R":2}', 'query:color json'],
			['color={"R":1,"name":"\\ud800"}', 'query:color json'],
			[`color=${'['.repeat(70)}${']'.repeat(70)}`, 'query:color json'],
			['color=null', 'query:color type'],
			['color={}', 'query:color required'],
			['color={"R":1,"__proto__":2}', 'query:color additionalProperties'],
			['color=%7B%22R%22:1%7D&color=1', 'query:color maxItems'],
			['color=%ff', 'query:color encoding']
		]
	},
	'JSON of a type of its own, and text': {
		parameter: [
			{ name: 'color', in: 'query', content: { 'application/vnd.color+json': {} } },
			{ name: 'note', in: 'query', content: { 'text/plain': { schema: { type: 'string', minLength: 2 } } } }
		],
		good: [['color=[1,"a"]&note=%22a%22', { color: [1, 'a'], note: '"a"' }]],
		bad: [['note=a', 'query:note minLength']]
	},
	allowReserved: {
		parameter: [query({ type: 'string' }, { allowReserved: true }), { ...query(list, { allowReserved: true, explode: false }), name: 'list' }],
		good: [
			["color=http://a/b?c=d:@!$'()*,;[]", { color: "http://a/b?c=d:@!$'()*,;[]" }],
			['color=a%26b%23&list=/a,?b', { color: 'a&b#', list: ['/a', '?b'] }]
		],
		bad: [['color=a&b', 'query:b additionalProperties']]
	},
	allowEmptyValue: {
		parameter: [
			query({ type: 'string', default: 'red' }, { allowEmptyValue: true }),
			{ ...query({ enum: ['a', 'b'] }, { allowEmptyValue: true }), name: 'kind' },
			{ ...query({ type: 'integer', default: 3 }, { allowEmptyValue: true }), name: 'size' },
			{ ...query(numbers, { allowEmptyValue: true }), name: 'list' },
			{ ...query({ type: 'boolean' }, { allowEmptyValue: true, required: true }), name: 'flag' }
		],
		good: [
			['flag=true', { flag: true, color: 'red', size: 3 }],
			['flag=true&color&kind=&size=&list=', { flag: true, color: '', size: 3 }],
			['flag=&flag=true&list=&list=1', { flag: true, color: 'red', size: 3, list: [1] }]
		],
		bad: [
			['flag', 'query:flag required'],
			['flag=true&kind=c', 'query:kind enum']
		]
	}
};

const library = await host(documentOfCases(cases));

test.each(rowsOf(cases))('%s: `%s` is %j', async (title, sent, expected) => {
	expect(
		await outcome(
			library,
			(path) => `${path}?${sent}`,
			title,
			{},
			({ query }) => ({ ...(query as object) })
		)
	).toEqual(expected);
});
