import { filled, type Format } from './format.ts';

/** Items of structured fields: RFC 8941, section 3.3. */
export const structuredFields: Record<string, Format> = {
	'sf-integer': {
		type: 'number',
		valid: [0, 1, -1, 999_999_999_999_999, -999_999_999_999_999],
		invalid: [1_000_000_000_000_000, -1_000_000_000_000_000, 0.5],
		range: [-999_999_999_999_999, 999_999_999_999_999],
		whole: true,
		validate: (value: number) => Number.isInteger(value) && Math.abs(value) <= 999_999_999_999_999
	},
	'sf-decimal': {
		type: 'number',
		valid: [0, 1.5, -1.125, 999_999_999_999],
		invalid: [1.0625, 1_000_000_000_000],
		validate: (value: number) => Math.abs(value) < 1_000_000_000_000 && Number.isInteger(Number((value * 1000).toPrecision(15)))
	},
	'sf-string': {
		valid: ['text', 'a b', '', 'a"b'],
		invalid: ['é', 'a\nb', '\u0000', '\u007f'],
		stretch: (length) => 'a'.repeat(length),
		validate: /^[\u0020-\u007e]*$/
	},
	'sf-token': {
		valid: ['token', '*a', 'a/b', 'a:b', 'A'],
		invalid: ['1a', 'a b', '"a"', 'é', ''],
		stretch: (length) => (length < 1 ? undefined : 'a'.repeat(length)),
		validate: /^[A-Za-z*][\w!#$%&'*+.^`|~:/-]*$/
	},
	'sf-binary': {
		valid: [':Z2FsbGV5:', '::', ':Z2FsbGU=:'],
		invalid: ['Z2FsbGV5', ':Z2FsbGV5', ':Z2Fs!:', ':', ''],
		stretch: (length) => (length % 4 === 2 ? filled(':', 'A', ':')(length) : undefined),
		validate: /^:([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?:$/
	},
	'sf-boolean': { valid: ['?1', '?0'], invalid: ['true', '1', '?2', '?', ''], validate: /^\?[01]$/ }
};
