import type { Parameter } from '../document/document.ts';
import { textOf } from '../requests/text.ts';

/** In characters. Servers take so much of all the headers together, and no more. */
const longestHeader = 4000;

/** What ends a value, however it is written: where these styles put it between values, it is encoded too. */
const delimiters: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** Whether a value can stand in this place at all: a path has no empty segment, a header no line break, a cookie no semicolon. */
export function canSend({ in: place, style, mediaType }: Pick<Parameter, 'in' | 'style' | 'mediaType'>, value: unknown): boolean {
	const several = typeof value === 'object' && value !== null;
	// JSON is one text, whatever it is of.
	const texts = several && mediaType === null ? Object.entries(value).flat().map(textOf) : [textOf(value)];
	// Of a list with nothing in it, nothing is written: neither by itself nor as a member.
	if (several && mediaType === null && Object.values(value).some((one) => Array.isArray(one) && one.length === 0)) return false;
	if (texts.length === 0 || texts.some((text) => !text.isWellFormed())) return false;
	if (place !== 'query' && texts.join().length > longestHeader) return false;
	if (several && mediaType === null) {
		// Nothing is encoded in a header (OpenAPI 3.1.1, appendix D): a comma would part what it is in.
		const delimiter = place === 'header' ? ',' : delimiters[style];
		if (delimiter !== undefined && texts.some((text) => text.includes(delimiter))) return false;
	}
	// `.` and `..` are steps through the path (RFC 3986, section 5.2.4), even when they are encoded.
	if (place === 'path') return texts.every((text) => text !== '' && !/^\.\.?$/.test(text));
	if (place === 'header') return texts.every((text) => /^[!-~]([ -~]*[!-~])?$/.test(text));
	// Unlike all else in a cookie, JSON is percent-encoded as a whole.
	if (place === 'cookie') return mediaType !== null || texts.every((text) => /^[!#-+\--:<-[\]-~]+$/.test(text));
	return true;
}
