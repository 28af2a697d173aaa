import type { Values } from './format-texts.ts';

export const references: Record<string, Values> = {
	uri: [
		[
			'http://foo.bar/?baz=qux#quux',
			'ldap://[2001:db8::7]/c=GB?objectClass?one',
			'urn:a:b',
			'mailto:a@b.c',
			"http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com",
			'http://a.com:',
			'http://:80',
			'a:',
			'http://[v1.a:b]/'
		],
		[
			'//foo.bar',
			'/abc',
			'abc',
			'',
			'http:// a.com',
			'http://a.com/®',
			'http://a.com/<>',
			'http://a.com/\\',
			'http://a.com/%6G',
			'http://a.com/%',
			'1a://b',
			'http://a.com:b',
			'http://a.com:8:0',
			'http://[::1',
			'https://[@a.b/',
			'http://[1.2.3.4]/',
			'bar,baz:foo',
			'a://b/ c',
			'http://a/#b#c'
		]
	],
	'uri-reference': [
		['/abc', 'abc', '//a/b', '?q', '#f', '', './a:b', 'http://a'],
		['\\\\a', 'a b', '#a\\b', '1:b', ':a', '/®', '//[x']
	],
	iri: [
		['http://ƒøø.ßår/?∂éœ=πîx#πîüx', 'http://example.com/?\ue000', 'http://[2001:db8::1]'],
		['http://2001:0db8:85a3::8a2e', '/abc', 'abc', '\\\\ß', 'http://a/\u0085', 'http://a/\ue000', 'http://a/�'.replace('�', '\ufffe')]
	],
	'iri-reference': [
		['/âππ', 'âππ', '#ƒrägmênt', ''],
		['\\\\ß', '#ƒräg\\mênt', 'a b']
	],
	'uri-template': [
		['http://example.com/dictionary/{term:1}/{term}', '{?a,b*}', 'a{/b.c}', '', '{%41}', 'é'],
		['{', '}', '{}', '{a', '{a:0}', '{a:10000}', '{ a}', '{a,}', '{.}', 'a b', '{a.}', '<x>']
	],
	uuid: [
		['2eb8aa08-aa98-11ea-b4aa-73b441d16380', '2EB8AA08-AA98-11EA-B4AA-73B441D16380', '00000000-0000-0000-0000-000000000000'],
		[
			'2eb8aa08aa9811eab4aa73b441d16380',
			'2eb8aa08-aa98-11ea-b4aa-73b441d1638',
			'2eb8-aa08-aa98-11ea-b4aa73b44-1d16380',
			'{2eb8aa08-aa98-11ea-b4aa-73b441d16380}',
			'2eb8aa08-aa98-11ea-b4ga-73b441d16380',
			'urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380'
		]
	],
	'json-pointer': [
		['', '/', '/foo/bar~0~1', '/foo//', '/é\n', '/~1.1'],
		['#', 'a', '/~', '/~2', '0']
	],
	'relative-json-pointer': [
		['0', '1/a', '2#', '0/~0', '1+1/a', '3-1#'],
		['', '/a', '-1/a', '01', '0##', '+1', '0+0', 'a']
	],
	regex: [
		['', '^a+$', '\\p{L}', '(?<a>b)\\k<a>'],
		['(', '^(abc]', '\\p{Nope}', '[\\w-.]', '\\a']
	]
};
