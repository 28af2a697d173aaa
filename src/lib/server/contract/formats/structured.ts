import { isBase64 } from './encodings.ts';

const token = "[\\w!#$%&'*+.^`|~-]+";
const quoted = '"(?:[\\t !#-[\\]-~\\u{80}-\\u{10ffff}]|\\\\[\\t -~\\u{80}-\\u{10ffff}])*"';
const mediaRange = new RegExp(`^(?:\\*/\\*|${token}/(?:\\*|${token}))(?:[ \\t]*;[ \\t]*${token}=(?:${token}|${quoted}))*$`, 'u');

/** RFC 9110, section 12.5.1: a media type, or one of the wide ones. */
export function isMediaRange(text: string): boolean {
	return mediaRange.test(text) && !/^\*\/[^*;]/.test(text);
}

/** RFC 9651, section 3.3, as they stand in a header. */
export function isSfString(text: string): boolean {
	return /^"(?:[ !#-[\]-~]|\\["\\])*"$/.test(text);
}

export function isSfToken(text: string): boolean {
	return /^[A-Za-z*][\w!#$%&'*+.^`|~:/-]*$/.test(text);
}

export function isSfBinary(text: string): boolean {
	return /^:.*:$/.test(text) && isBase64(text.slice(1, -1));
}

export function isSfBoolean(text: string): boolean {
	return /^\?[01]$/.test(text);
}

export function isSfInteger(text: string): boolean {
	return /^-?\d{1,15}$/.test(text);
}

export function isSfDecimal(text: string): boolean {
	return /^-?\d{1,12}\.\d{1,3}$/.test(text);
}

/** RFC 9651, section 3.3.1: 15 digits. */
export function isSfIntegerNumber(value: number): boolean {
	return Number.isInteger(value) && Math.abs(value) <= 999_999_999_999_999;
}

/** RFC 9651, section 3.3.2: 12 digits before the point, 3 behind it. */
export function isSfDecimalNumber(value: number): boolean {
	return /^-?\d{1,12}(?:\.\d{1,3})?$/.test(String(value));
}
