import { expect, test } from 'vitest';
import { trustedOrigins } from '../../src/lib/server/trusted-origins.ts';

const wire = (host: string | null) => ({
	method: 'POST',
	path: '/',
	target: '/',
	query: '',
	header: () => host,
	hasBody: false,
	signal: new AbortController().signal,
	hangUp: () => undefined,
	body: async function* () {}
});

test.each<[string, string, string | null, boolean]>([
	['http://localhost:3000', 'http://localhost:3000', null, true],
	['http://localhost:3000', 'http://192.168.1.20:3000', '192.168.1.20:3000', true],
	['http://localhost:3000', 'http://localhost:5173', 'LOCALHOST:5173', true],
	['http://localhost:3000', 'https://blog.example.org', 'blog.example.org', true],
	['https://blog.example.org', 'http://blog.example.org', 'blog.example.org', false],
	['https://blog.example.org', 'https://evil.example', 'blog.example.org', false],
	['https://blog.example.org', 'https://blog.example.org.evil.example', 'blog.example.org', false],
	['http://localhost:3000', 'null', 'localhost:3000', false],
	['http://localhost:3000', 'http://localhost:3000/', 'localhost:3000', false],
	['http://localhost:3000', 'file://localhost:3000', 'localhost:3000', false],
	['http://localhost:3000', 'http://localhost:3001', null, false]
])('a server at %s, asked by a page of %s at the host %s: trusted is %j', (own, origin, host, expected) => {
	expect(trustedOrigins(own)(origin, wire(host))).toBe(expected);
});
