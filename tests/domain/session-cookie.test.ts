import { afterEach, expect, test } from 'vitest';
import { clearedCookie, cookieOptions, sessionCookie } from '../../src/lib/server/session-cookie.ts';

const before = process.env.ORIGIN;
afterEach(() => {
	if (before === undefined) delete process.env.ORIGIN;
	else process.env.ORIGIN = before;
});

test.each([
	['https://press.marlow.example', true],
	['http://press.marlow.example', true],
	['http://192.168.1.20:3000', true],
	['https://localhost:3000', true],
	['http://localhost.marlow.example', true],
	['http://localhost:3000', false],
	['http://127.0.0.1:3000', false],
	['http://[::1]:3000', false]
])('at %s the cookie needs TLS: %s', (origin, secure) => {
	process.env.ORIGIN = origin;
	expect(sessionCookie('token').endsWith('; Secure')).toBe(secure);
	expect(clearedCookie().endsWith('; Secure')).toBe(secure);
	expect(cookieOptions()).toMatchObject({ httpOnly: true, sameSite: 'lax', secure });
});
