import { expect, test } from 'vitest';
import { readAddress } from '../../src/lib/server/domain/addresses.ts';

test.each([
	['ada@example.org', 'ada@example.org'],
	['  Ada.Marlow@Example.ORG ', 'ada.marlow@example.org'],
	['ada+news@example.co.uk', 'ada+news@example.co.uk'],
	["o'hara@example.org", "o'hara@example.org"],
	['ada@bücher.example', 'ada@xn--bcher-kva.example'],
	['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
	['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
	[`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`]
])('%j is the address %s', (text, address) => expect(readAddress(text)).toBe(address));

test.each([
	'',
	'ada',
	'@example.org',
	'ada@',
	'ada@example',
	'ada@localhost',
	'ada@[127.0.0.1]',
	'ada@127.0.0.1',
	'ada @example.org',
	'ada@exam ple.org',
	'a..b@example.org',
	'.ada@example.org',
	'ada.@example.org',
	'"ada"@example.org',
	'Ada <ada@example.org>',
	'ada@example.org, eve@example.org',
	'ada@example.org\r\nBcc: eve@example.org',
	'ada\r\n@example.org',
	'ada@example.org\0',
	'ada@-example.org',
	'ada@example..org',
	'ada@ex%61mple.org',
	'ada@example.org/path',
	'áda@example.org',
	`${'a'.repeat(65)}@example.org`,
	`ada@${'a'.repeat(64)}.org`,
	`ada@${'abcdefg.'.repeat(40)}org`,
	'\ud800@example.org'
])('%j is not a mail address, and the fault points at it', (text) => {
	let fault: unknown;
	try {
		readAddress(text);
	} catch (error) {
		fault = error;
	}
	expect(fault).toMatchObject({ type: 'invalid-address', members: { errors: [{ pointer: '/email', keyword: 'format' }] } });
});
