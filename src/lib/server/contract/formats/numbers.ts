/**
 * A number arrives as JavaScript has it. An integer beyond 2^53 is then the nearest that 64 bits of floating point can
 * hold, and the greatest of `int64` is rounded up to 2^63: it is taken, because it may be sent. Whoever needs all digits
 * declares a string: these formats hold for texts too, and exactly (https://spec.openapis.org/registry/format/int64).
 */
const whole = (least: number, most: number) => (value: number) => Number.isInteger(value) && value >= least && value <= most;
const wholeText = (least: bigint, most: bigint) => (text: string) => {
	if (!/^(?:0|-?[1-9]\d{0,19})$/.test(text)) return false;
	const value = BigInt(text);
	return value >= least && value <= most;
};

export const isInt8 = whole(-128, 127);
export const isInt16 = whole(-32768, 32767);
export const isInt32 = whole(-2147483648, 2147483647);
export const isInt64 = whole(-(2 ** 63), 2 ** 63);
export const isUint8 = whole(0, 255);
export const isUint16 = whole(0, 65535);
export const isUint32 = whole(0, 4294967295);
export const isUint64 = whole(0, 2 ** 64);
export const isDoubleInt = whole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

export const isInt8Text = wholeText(-128n, 127n);
export const isInt16Text = wholeText(-32768n, 32767n);
export const isInt32Text = wholeText(-2147483648n, 2147483647n);
export const isInt64Text = wholeText(-(2n ** 63n), 2n ** 63n - 1n);
export const isUint8Text = wholeText(0n, 255n);
export const isUint16Text = wholeText(0n, 65535n);
export const isUint32Text = wholeText(0n, 4294967295n);
export const isUint64Text = wholeText(0n, 2n ** 64n - 1n);
export const isDoubleIntText = wholeText(-9007199254740991n, 9007199254740991n);

/** Within the range of IEEE 754, 32 bits. How many digits of it survive is the affair of whoever stores it. */
export function isFloat(value: number): boolean {
	return Math.abs(value) < 2 ** 128 - 2 ** 103;
}

export function isDouble(value: number): boolean {
	return Number.isFinite(value);
}

/** A number by JSON's grammar (RFC 8259, section 6). */
export function isDecimalText(text: string): boolean {
	return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text));
}

/** Without an exponent. */
export function isFixedText(text: string): boolean {
	return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
}

/** IEEE 754, 128 bits: 34 digits that count. */
export function isDecimal128Text(text: string): boolean {
	if (/^(?:NaN|-?Infinity)$/.test(text)) return true;
	const found = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
	const digits = (found?.[1] ?? '').replace('.', '').replace(/^0+/, '');
	return found !== null && digits.length <= 34 && Math.abs(Number(found[2] ?? 0)) <= 6176;
}
