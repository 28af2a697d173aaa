import { expect, test } from 'vitest';
import { OutgoingError } from '../../src/lib/server/net/outgoing-error.ts';
import { checkUrl, isPublic } from '../../src/lib/server/net/policy.ts';
import { createFetcher } from '../../src/lib/server/net/safe-fetch.ts';

const strict = { allowPrivate: false };
const open = { allowPrivate: true };
const limits = { timeout: 3000, redirects: 3, maxBytes: 1000 };

/** As people, and others, write what is not of the public internet. */
const inside = {
	'this machine': [
		'127.0.0.1',
		'127.1',
		'2130706433',
		'0x7f.1',
		'0x7f000001',
		'017700000001',
		'127.0.0.1.',
		'[::1]',
		'localhost',
		'LOCALHOST',
		'localhost.',
		'a.localhost'
	],
	'this machine, as IPv6': ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'],
	nobody: ['0.0.0.0', '0', '[::]', '[4000::1]', '255.255.255.255', '224.0.0.1', '[ff02::1]', '240.0.0.1'],
	'a private network': ['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '[fd00::1]', '[::ffff:10.0.0.1]'],
	'this link': ['169.254.169.254', '[fe80::1]', '[fec0::1]', '[::ffff:169.254.169.254]'],
	'a carrier, a benchmark, a book': ['100.64.0.1', '198.18.0.1', '192.0.2.1', '[2001:db8::1]']
};

test.each(Object.entries(inside))('addresses of %s are refused, in whatever spelling', (_, hosts) => {
	for (const host of hosts)
		for (const scheme of ['http', 'https']) {
			expect(() => checkUrl(new URL(`${scheme}://${host}/`), strict), host).toThrow(OutgoingError);
			expect(() => checkUrl(new URL(`${scheme}://${host}/`), open), host).not.toThrow();
		}
});

test('addresses of the public internet are not', () => {
	for (const host of [
		'example.com',
		'93.184.216.34',
		'1.1.1.1',
		'[2606:4700:4700::1111]',
		'[::ffff:1.1.1.1]',
		'localhost.example.com',
		'notlocalhost',
		'172.32.0.1'
	])
		expect(() => checkUrl(new URL(`https://${host}/a?b`), strict), host).not.toThrow();
});

test.each(['ftp', 'file', 'gopher', 'ws', 'data', 'javascript', 'blob', 'unix'])('the scheme %s leads nowhere, whatever the setting', (scheme) => {
	for (const policy of [strict, open]) expect(() => checkUrl(new URL(`${scheme}://example.com/`), policy)).toThrow('neither');
});

test('only the ports of the web are gone to, unless the setting allows more', () => {
	for (const address of [
		'http://example.com:22/',
		'http://example.com:443/',
		'https://example.com:80/',
		'https://example.com:8443/',
		'http://example.com:5432/'
	]) {
		expect(() => checkUrl(new URL(address), strict), address).toThrow('port');
		expect(() => checkUrl(new URL(address), open), address).not.toThrow();
	}
	for (const address of ['http://example.com:80/', 'https://example.com:443/']) expect(() => checkUrl(new URL(address), strict)).not.toThrow();
});

test('an address that carries a password is refused, and the message does not repeat it', () => {
	const check = () => checkUrl(new URL('https://me:s3cret@example.com/?token=s3cret'), open);
	expect(check).toThrow('password');
	expect(check).not.toThrow('s3cret');
});

test('what is no address is not public', () => {
	for (const text of ['', 'example.com', '::1%eth0', '256.1.1.1', '1.1.1.1, 2.2.2.2']) expect([text, isPublic(text)]).toEqual([text, false]);
});

test.each([
	['this machine', ['127.0.0.1']],
	['this machine, as IPv6', ['::ffff:127.0.0.1']],
	['a private network beside the public one', ['93.184.216.34', '192.168.1.1']],
	['the metadata of a cloud', ['169.254.169.254']]
])('a name that leads to %s is refused when it is connected to', async (_, addresses) => {
	const fetcher = createFetcher(strict, () => Promise.resolve(addresses));
	const asked = fetcher.fetch('http://rebound.example.com/', limits);
	await expect(asked).rejects.toMatchObject({ name: 'OutgoingError', failure: 'refused', message: expect.stringContaining('rebound.example.com') as string });
	await fetcher.close();
});

test('a name is looked at in every connection: what was public may not be so the next time', async () => {
	const answers = [['203.0.113.7'], ['127.0.0.1']];
	let looks = 0;
	const fetcher = createFetcher(strict, () => Promise.resolve(answers[looks++] ?? []));
	for (let time = 0; time < 2; time++) await expect(fetcher.fetch('http://rebound.example.com/', limits)).rejects.toMatchObject({ failure: 'refused' });
	await expect(fetcher.fetch('http://rebound.example.com/', limits)).rejects.toMatchObject({ failure: 'unreachable', message: /no address/ });
	expect(looks).toBe(3);
	await fetcher.close();
});

test('https is asked for where that is wanted', () => {
	const fetcher = createFetcher(strict);
	expect(() => fetcher.check('http://example.com/', { secure: true })).toThrow('not `https`');
	expect(() => fetcher.check('http://example.com/', { secure: false })).not.toThrow();
	expect(() => fetcher.check('no address', { secure: false })).toThrow('is not an address');
});
