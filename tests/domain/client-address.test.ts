import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressBy } from '../../src/commands/client-address.ts';

const from = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;
const chain = from({ 'x-forwarded-for': '203.0.113.9, 198.51.100.4 , 192.0.2.1' });

test('without a setting, the connection tells', () => {
	expect(addressBy({})).toBeUndefined();
	expect(addressBy({ ADDRESS_HEADER: '' })).toBeUndefined();
});

test.each([
	[undefined, '192.0.2.1'],
	['1', '192.0.2.1'],
	['2', '198.51.100.4'],
	['3', '203.0.113.9'],
	['4', null],
	['0', null]
])('of a chain of proxies, depth %s names %s: what a client writes before it counts for nothing', (depth, address) => {
	expect(addressBy({ ADDRESS_HEADER: 'X-Forwarded-For', XFF_DEPTH: depth })?.(chain)).toBe(address);
});

test('a header of another name is taken as it is, and a request without it has no address', () => {
	const addressOf = addressBy({ ADDRESS_HEADER: 'True-Client-IP' });
	expect(addressOf?.(from({ 'true-client-ip': '203.0.113.9' }))).toBe('203.0.113.9');
	expect(addressOf?.(chain)).toBeNull();
});
