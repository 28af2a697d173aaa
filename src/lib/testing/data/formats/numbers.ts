import { filled, type Format } from './format.ts';

function whole(least: number, greatest: number, validate = true): Format {
	const inside = (value: number) => Number.isInteger(value) && value >= least && value <= greatest;
	return {
		type: 'number',
		valid: [0, 1, greatest, least].filter(inside),
		invalid: [greatest + 1, least - 1, 0.5].filter((value) => !inside(value)),
		range: [least, greatest],
		whole: true,
		...(validate ? { validate: inside } : {})
	};
}

const decimal = /^[+-]?(\d+(\.\d+)?|\.\d+)$/;
const largest = Number.MAX_SAFE_INTEGER;

/** Numbers by their size, and numbers in texts. What ajv-formats does not hold to, is held to here. */
export const numbers: Record<string, Format> = {
	int8: whole(-(2 ** 7), 2 ** 7 - 1),
	int16: whole(-(2 ** 15), 2 ** 15 - 1),
	int32: whole(-(2 ** 31), 2 ** 31 - 1, false),
	// ajv-formats lets every whole number pass, and JSON numbers beyond 2^53 lose digits in JavaScript.
	int64: { type: 'number', valid: [0, 1, -1, largest, -largest], invalid: [0.5, -1.5], whole: true },
	uint8: whole(0, 2 ** 8 - 1),
	uint16: whole(0, 2 ** 16 - 1),
	uint32: whole(0, 2 ** 32 - 1),
	uint64: { type: 'number', valid: [0, 1, largest], invalid: [-1, 0.5], range: [0, 2 ** 64 - 2 ** 11], whole: true, validate: (value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** 64 },
	'double-int': whole(-largest, largest),
	unixtime: { type: 'number', valid: [0, 1_709_208_000, 253_402_300_799, -1], invalid: [], validate: () => true },
	float: { type: 'number', valid: [0, 1.5, -1.5, 3.4e38], invalid: [] },
	double: { type: 'number', valid: [0, 1.5, -1.5, 1e300], invalid: [] },
	decimal: { valid: ['0', '1.50', '-1.5', '12345678901234567890.123456789'], invalid: ['1,5', '1e5', 'one', '1.', '0x1', ' 1', ''], stretch: (length) => (length < 1 ? undefined : '1'.repeat(length)), validate: decimal },
	decimal128: {
		valid: ['0', '1.50', '-1.5', '1234567890123456789012345678901234'],
		invalid: ['12345678901234567890123456789012345', '1,5', 'one', ' 1', ''],
		stretch: (length) => (length < 1 || length > 34 ? undefined : filled('', '1')(length)),
		validate: (text: string) => decimal.test(text) && text.replace(/[^\d]/g, '').replace(/^0+/, '').length <= 34
	}
};
