import { Refusal, type Json } from './document.ts';

const members = new Set(['at', 'sunset', 'link']);

/**
 * What the answers of a deprecated operation say of it: `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and a link to
 * where more is said. `deprecated` alone is for people: without a date there is nothing that a header could say.
 */
export function readDeprecation(operation: Json, place: string): Record<string, string> | null {
	const value = operation['x-deprecation'];
	if (value === undefined) return null;
	if (operation.deprecated !== true) throw new Refusal(place, '`x-deprecation` stands where the operation is not `deprecated: true`');
	if (typeof value !== 'object' || value === null) throw new Refusal(place, '`x-deprecation` needs `at`, and may have `sunset` and `link`');
	const { at, sunset, link } = value as Json;
	const unknown = Object.keys(value).find((member) => !members.has(member));
	if (unknown !== undefined) throw new Refusal(place, `\`x-deprecation\` has no \`${unknown}\``);
	const since = readTime('at', at, place);
	const headers: Record<string, string> = { deprecation: `@${Math.floor(since / 1000)}` };
	if (sunset !== undefined) {
		const end = readTime('sunset', sunset, place);
		if (end < since) throw new Refusal(place, '`sunset` of `x-deprecation` is before `at` (RFC 9745, section 4)');
		headers.sunset = new Date(end).toUTCString();
	}
	if (link !== undefined) headers.link = `<${readLink(link, place)}>; rel="deprecation"`;
	return headers;
}

/** RFC 3339, a date or a date with time and offset. */
function readTime(name: string, value: unknown, place: string): number {
	const written = typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/.test(value);
	const time = written ? Date.parse(value) : NaN;
	if (Number.isNaN(time)) throw new Refusal(place, `\`${name}\` of \`x-deprecation\` must be a date (\`2027-01-31\`), or a time with its offset`);
	return time;
}

function readLink(value: unknown, place: string): string {
	if (typeof value === 'string' && /^[!-~]+$/.test(value) && !/[<>"]/.test(value) && URL.canParse(value, 'http://host')) return value;
	throw new Refusal(place, '`link` of `x-deprecation` must be a URL');
}
