import { filled, type Format } from './format.ts';

const subtag = /^[a-z0-9]{1,8}$/i;

/** RFC 5646, section 2.1, as far as its grammar goes. */
function isLanguage(text: string): boolean {
	const [first = '', ...rest] = text.split('-');
	if (!/^([a-z]{2,8}|x|i)$/i.test(first) || (first.length === 1 && rest.length === 0)) return false;
	return rest.every((part) => subtag.test(part)) && !/^.$/.test(rest.at(-1) ?? 'ok');
}

/** Names of things, and ways to point at them. */
export const identifiers: Record<string, Format> = {
	uuid: {
		valid: ['123e4567-e89b-42d3-a456-426614174000', '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', '018f3a5c-7b2e-7cc3-98c4-dc0c0c07398f'],
		invalid: [
			'123e4567-e89b-42d3-a456-42661417400',
			'123e4567-e89b-42d3-a456-4266141740000',
			'123e4567-e89b-42d3-a456-42661417400g',
			'123e4567e89b42d3a456426614174000',
			'{123e4567-e89b-42d3-a456-426614174000}',
			'123e4567-e89b42d3-a456-4266-14174000',
			'not-a-uuid',
			''
		]
	},
	'json-pointer': {
		valid: ['/a/b', '', '/', '/a~0b', '/a~1b', '/0', '/é'],
		invalid: ['a/b', '/a~', '/a~2b', '#/a', '0'],
		stretch: (length) => (length === 0 ? '' : filled('/', 'a')(length))
	},
	'relative-json-pointer': {
		valid: ['0', '1/a', '0#', '2/0/a~1b', '10'],
		invalid: ['/a', '-1/a', '01/a', '0##', 'a', '1a', ''],
		stretch: (length) => (length < 1 ? undefined : length === 1 ? '0' : filled('0/', 'a')(length))
	},
	regex: {
		valid: ['^[a-z]+$', 'a', '(a|b)*', '\\d{2,4}', ''],
		invalid: ['[a-z', '(a', 'a)', '*a', 'a{2,1}', '(?<a', '\\'],
		stretch: (length) => 'a'.repeat(length)
	},
	language: {
		valid: ['en', 'de-AT', 'zh-Hant-TW', 'sl-rozaj-biske', 'x-private', 'en-a-bbb'],
		invalid: ['e', 'en_GB', 'en-', '-en', 'en--GB', 'en-toolongtag', 'english-language!', ''],
		stretch: (length) => (length < 2 ? undefined : length <= 8 ? 'e'.repeat(length) : `en${subtags(length - 2)}`),
		validate: isLanguage
	},
	char: {
		valid: ['a', 'é', '1', ' ', '😀'],
		invalid: ['', 'ab', 'a\n'],
		validate: /^.$/su
	}
};

/** Subtags of eight characters; the last ones are shorter, and never of one alone. */
function subtags(length: number): string {
	let text = '';
	for (let left = length; left > 0;) {
		const size = left > 9 && left < 12 ? left - 3 : Math.min(left, 9);
		text += `-${'a'.repeat(size - 1)}`;
		left -= size;
	}
	return text;
}
