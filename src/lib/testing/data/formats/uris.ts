import { filled, type Format } from './format.ts';

const iriCharacters = String.raw`[a-z0-9\-._~!$&'()*+,;=:@/?\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{effff}]|%[0-9a-f]{2}`;
const afterScheme = String.raw`(?://(?:\[[0-9a-f:.]+\]|[^[\]])*)?`;
const ofCharacters = new RegExp(`^(?:${iriCharacters}|[[\\]])*(?:#(?:${iriCharacters})*)?$`, 'iu');
const absolute = new RegExp(`^[a-z][a-z0-9+.-]*:${afterScheme}`, 'iu');

function isIriReference(text: string): boolean {
	return ofCharacters.test(text) && !/^[^a-z/?#.][^/?#]*:/i.test(text) && !/\[(?![0-9a-f:.]+\])|(?<!\[[0-9a-f:.]+)\]/i.test(text);
}

/** RFC 3986, RFC 3987, RFC 6570. */
export const uris: Record<string, Format> = {
	uri: {
		valid: ['https://example.com/', 'https://example.com/a/b?c=d&e=%20#f', 'http://user@example.com:8080/', 'mailto:ada@example.com', 'urn:isbn:0451450523', 'http://[2001:db8::1]/', 'https://example.com'],
		invalid: ['/a/b', 'example.com', '//example.com/a', 'https://exa mple.com/', 'https://example.com/<a>', 'https://example.com/%zz', 'https://example.com/é', '1https://example.com', '://example.com', 'https://example.com/a\\b', ''],
		stretch: (length) => filled('https://example.com/', 'a')(length) ?? filled('a:a', 'a')(length)
	},
	'uri-reference': {
		valid: ['/a/b', 'https://example.com/a', '../a', '?a=b', '#a', 'a.html', '//example.com/a', ''],
		invalid: ['/a b', '/<a>', '/%zz', '/é', '\\a', '#a#b', '/a{b}'],
		stretch: (length) => (length === 0 ? '' : filled('/', 'a')(length))
	},
	iri: {
		valid: ['https://example.com/é', 'https://example.com/', 'https://bücher.example/straße?ß=ü#ö', 'urn:isbn:0451450523'],
		invalid: ['/é', 'é', 'https://example.com/é è', 'https://example.com/<é>', 'https://example.com/%zz', '://é', ''],
		stretch: (length) => filled('https://example.com/', 'é')(length) ?? filled('a:é', 'é')(length),
		validate: (text: string) => absolute.test(text) && isIriReference(text)
	},
	'iri-reference': {
		valid: ['/é', 'https://example.com/é', '../straße', '?ü=ö', '#é', ''],
		invalid: ['/é è', '/<é>', '/%zz', '\\é', '#é#é', '/{é}'],
		stretch: (length) => (length === 0 ? '' : filled('/', 'é')(length)),
		validate: isIriReference
	},
	'uri-template': {
		valid: ['/posts/{post}', 'https://example.com/{?page,limit}', '/a', '{+path}/here', '/{list*}', '/{name:3}', ''],
		invalid: ['/posts/{post', '/posts/post}', '/posts/{}', '/posts/{post name}', '/a b', '/{na<me}', '{{post}}'],
		stretch: (length) => (length === 0 ? '' : filled('/', 'a')(length))
	}
};
