import type { Place } from '../document/document.ts';
import { textOf } from '../requests/text.ts';

/** In characters. Servers take so much of all the headers together, and no more. */
const longestHeader = 4000;

/** Whether a value can stand in this place at all: a path has no empty segment, a header no line break, a cookie no semicolon. */
export function canSend(place: Place, value: unknown): boolean {
	const texts = typeof value === 'object' && value !== null ? Object.entries(value).flat().map(textOf) : [textOf(value)];
	if (texts.some((text) => !text.isWellFormed())) return false;
	if (place !== 'query' && texts.join().length > longestHeader) return false;
	// `.` and `..` are steps through the path (RFC 3986, section 5.2.4), even when they are encoded.
	if (place === 'path') return texts.length > 0 && texts.every((text) => text !== '' && !/^\.\.?$/.test(text));
	if (place === 'header') return texts.length > 0 && texts.every((text) => /^[!-~]([ -~]*[!-~])?$/.test(text));
	if (place === 'cookie') return texts.length > 0 && texts.every((text) => /^[!#-+\--:<-[\]-~]+$/.test(text));
	return texts.length > 0;
}
