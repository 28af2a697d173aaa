import { describe, expect, test } from 'vitest';
import { negotiate } from '../../src/lib/server/contract/negotiate.ts';
import { answerDocument } from './support/document.ts';
import { load } from './support/host.ts';

const content = Object.fromEntries(['application/json', 'text/plain', 'application/vnd.library+json'].map((type) => [type, { schema: {} }]));
const { operations } = await load(answerDocument({}, { content }));
const operation = operations['list-things'];

function chosen(accept: string | null): string | null {
	if (!operation) throw new Error('The fixture has no operation.');
	return negotiate(operation, accept);
}

test.each<[string | null, string | null]>([
	[null, 'application/json'],
	['', 'application/json'],
	['*/*', 'application/json'],
	['text/plain', 'text/plain'],
	['TEXT/Plain', 'text/plain'],
	['text/*', 'text/plain'],
	['text/plain;charset=utf-8', 'text/plain'],
	['application/vnd.library+json', 'application/vnd.library+json'],
	['application/*', 'application/json'],
	['text/plain, application/json', 'application/json'],
	['text/plain;q=0.9, application/json;q=0.8', 'text/plain'],
	['application/json;q=0, */*', 'text/plain'],
	['application/json;q=0.1, application/*;q=0.9', 'application/vnd.library+json'],
	['*/*;q=0.1, text/plain ; q=0.2', 'text/plain'],
	['image/png, */*;q=0.001', 'application/json'],
	['text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', 'application/json'],
	[', ,text/plain', 'text/plain'],
	['text/plain;q=high', 'text/plain'],
	['text/plain;q=2, application/json;q=1', 'application/json'],
	['text/plain;q=-1, application/json;q=0.1', 'application/json'],
	['text/plain;q=0.12345, application/json;q=0.1', 'text/plain'],
	['text/plain; q=0.1; level=1, application/json;q=0.2;x', 'application/json'],
	['text/plain;Q=0.1, application/json;q = 0.2', 'application/json'],
	['application/json;profile="a,text/plain;q=1", text/plain;q=0.1', 'text/plain'],
	['application/json;profile="\\",text/plain", text/plain;q=0.1', 'text/plain'],
	['*/*;q=0, text/plain', 'text/plain'],
	['text/*;q=0, */*;q=0.5', 'application/json'],
	['application/json;version=1, */*;q=0.1', 'application/json'],
	['garbage, text/plain', 'text/plain'],
	['"', null]
])('`Accept: %s` is answered with %s.', (accept, expected) => {
	if (expected === null) expect(() => chosen(accept)).toThrow('Nothing that `Accept` allows is offered here.');
	else expect(chosen(accept)).toBe(expected);
});

describe('Nothing satisfies', () => {
	test.each([
		'image/png',
		'application/xml',
		'*/*;q=0',
		'application/json;q=0.0',
		'garbage',
		'/',
		'application',
		'json/*',
		'*',
		'*/json',
		';;',
		'constructor/constructor'
	])('`Accept: %s`.', (accept) => {
		expect(() => chosen(accept)).toThrow('Nothing that `Accept` allows is offered here. Offered: application/json, text/plain, application/vnd.library+json.');
	});
});

test('Where success has no content, nothing is asked for and anything is accepted.', async () => {
	const { operations } = await load(answerDocument({}, { content: {} }));
	const silent = operations['list-things'];
	expect(silent && negotiate(silent, 'image/png')).toBeNull();
});

test('A type with parameters that the offer has not is another type.', () => {
	expect(() => chosen('text/plain;format=flowed')).toThrow('Nothing that `Accept` allows');
	expect(chosen('text/plain;format=flowed, application/*;q=0.1')).toBe('application/json');
});

test('Thousands of ranges are read in one pass.', () => {
	const many = Array.from({ length: 4000 }, (_, index) => `a/b${index};x="${index},";q=0.${index}`).join(',');
	const before = performance.now();
	for (let round = 0; round < 20; round++) expect(chosen(`${many},text/plain`)).toBe('text/plain');
	// A second for 20 of them would be a sign of work that grows with the square.
	expect(performance.now() - before).toBeLessThan(2000);
});
