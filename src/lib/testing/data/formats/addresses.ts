import { filled, type Format } from './format.ts';

/** Labels of a host name have 63 characters at the most, and are parted by dots: RFC 1035, section 2.3.4. */
function host(length: number, letter = 'a'): string | undefined {
	if (length < 1) return undefined;
	let text = '';
	for (let left = length; left > 0;) {
		// What would leave a dot and nothing behind it is cut by one.
		const size = left === 64 ? 62 : Math.min(left, 63);
		text += letter.repeat(size);
		left -= size;
		if (left > 0) {
			text += '.';
			left--;
		}
	}
	return text;
}

function email(length: number): string | undefined {
	const domain = 'example.com';
	if (length < 'a@'.length + domain.length) return length >= 5 ? `${'a'.repeat(length - 4)}@b.c` : undefined;
	const local = Math.min(64, length - domain.length - 1);
	const rest = length - local - domain.length - 1;
	if (rest === 0) return `${'a'.repeat(local)}@${domain}`;
	if (rest === 1) return `${'a'.repeat(local)}@a${domain}`;
	return `${'a'.repeat(local)}@${host(rest - 1) ?? ''}.${domain}`;
}

const octet = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const manyLabels = `${'a'.repeat(63)}.`.repeat(4);

function isIpv6(text: string): boolean {
	return /^[0-9a-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]/`);
}

function isIdnHostname(text: string): boolean {
	const labels = text.replace(/[。．｡]/g, '.').split('.');
	return text.length <= 253 && labels.every((label) => /^(?!-)(?!..--(?<!xn--))[\p{L}\p{M}\p{N}·・-]{1,63}(?<!-)$/iu.test(label));
}

/** Names and numbers of hosts and mailboxes. */
export const addresses: Record<string, Format> = {
	email: {
		valid: ['ada@example.com', 'a@b.co', 'ada.lovelace+news@mail.example.org', "o'hara@example.com", 'ADA@EXAMPLE.COM', '1@2.example'],
		invalid: ['ada@', '@example.com', 'ada.example.com', 'ada@@example.com', 'ada..l@example.com', '.ada@example.com', 'ada@exa mple.com', 'a da@example.com', 'ada@-example.com', 'ada@example-.com', 'ada@example..com', 'ada', ''],
		stretch: email
	},
	'idn-email': {
		valid: ['ada@example.com', '실례@실례.테스트', 'jörg@bücher.example', 'δοκιμή@παράδειγμα.δοκιμή'],
		invalid: ['실례', 'ada@', '@example.com', 'jörg@@bücher.example', 'jö rg@bücher.example', ''],
		// The domain is a host name, of 253 characters at the most.
		stretch: (length) => (length > 300 ? undefined : email(length)),
		validate: (text: string) => /^[^\s@"(),:;<>[\]\\]+@[^@]+$/u.test(text) && isIdnHostname(text.slice(text.indexOf('@') + 1))
	},
	hostname: {
		valid: ['example.com', 'a', 'xn--bcher-kva.example', '1.example', 'a-b.example', `${'a'.repeat(63)}.example`],
		invalid: ['-example.com', 'example-.com', 'exa_mple.com', 'example..com', '.example.com', 'exa mple.com', `${'a'.repeat(64)}.example`, `${manyLabels}example`, 'bücher.example', ''],
		stretch: (length) => (length > 253 ? undefined : host(length))
	},
	'idn-hostname': {
		valid: ['example.com', 'bücher.example', '실례.테스트', 'παράδειγμα.δοκιμή'],
		invalid: ['-bücher.example', 'bücher-.example', 'bücher..example', 'bü cher.example', 'bü_cher.example', '〮한국', ''].filter((text) => !isIdnHostname(text)),
		stretch: (length) => (length > 253 ? undefined : host(length)),
		validate: isIdnHostname
	},
	ipv4: {
		valid: ['192.0.2.1', '0.0.0.0', '255.255.255.255', '1.2.3.4'],
		invalid: ['256.0.2.1', '192.0.2', '192.0.2.1.1', '192.0.2.01', '0x7f.0.0.1', '192.0.2.1/24', '192.0.2.', '::1', '２.0.0.1', '']
	},
	ipv6: {
		valid: ['2001:db8::1', '::', '::1', 'fe80::1', '::ffff:192.0.2.1', '2001:0db8:0000:0000:0000:0000:0000:0001'],
		invalid: ['2001:db8::1::2', '12345::1', '2001:db8:::1', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '::ffff:256.0.2.1', '2001:db8::g', '[::1]', '192.0.2.1', '']
	},
	'ipv4-cidr': {
		valid: ['192.0.2.0/24', '10.0.0.0/8', '0.0.0.0/0', '192.0.2.1/32'],
		invalid: ['192.0.2.0/33', '192.0.2.0', '192.0.2.0/', '256.0.2.0/24', '192.0.2.0/024', '192.0.2/24', '::/0', ''],
		validate: new RegExp(`^(${octet}\\.){3}${octet}/(3[0-2]|[12]?\\d)$`)
	},
	'ipv6-cidr': {
		valid: ['2001:db8::/32', '::1/128', '::/0'],
		invalid: ['2001:db8::/129', '2001:db8::', '2001:db8::/', '2001:db8:::/32', '192.0.2.0/24', ''],
		validate: (text: string) => /^[^/]+\/(12[0-8]|1[01]\d|[1-9]?\d)$/.test(text) && isIpv6(text.slice(0, text.indexOf('/')))
	},
	url: {
		valid: ['https://example.com/', 'http://example.com/a?b=c#d', 'ftp://example.com/file'],
		invalid: ['example.com', 'https://', 'https:///a', 'mailto:ada@example.com', 'https://exa mple.com', ''],
		stretch: filled('https://example.com/', 'a')
	}
};
