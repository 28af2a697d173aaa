import { plainSegment } from './plain-segment.ts';
import { Refusal } from './document.ts';

/** A segment of a path: the texts around its parameters, one more than there are of these. */
export interface Segment {
	texts: string[];
	names: string[];
}

/** OpenAPI 3.1, Path Templating. */
export function readTemplate(template: string, place: string): Segment[] {
	if (!template.startsWith('/')) throw new Refusal(place, `the path \`${template}\` must begin with a slash`);
	return template
		.slice(1)
		.split('/')
		.map((segment) => {
			const texts: string[] = [];
			const names: string[] = [];
			for (const [index, part] of segment.split(/\{([^{}]+)\}/).entries()) (index % 2 === 0 ? texts : names).push(part);
			if (texts.some((text) => /[{}?#]/.test(text)))
				throw new Refusal(place, `the segment \`${segment}\` has a character that no path can have there: {, }, ? or #`);
			if (texts.slice(1, -1).includes('')) throw new Refusal(place, `the segment \`${segment}\` has two parameters with nothing between them`);
			return { texts, names };
		});
}

/**
 * Which of two segments with parameters among other text is tried first: texts are compared from left to right, a
 * longer one before its own beginning. SvelteKit sorts its routes like this, and must find the same.
 */
export function compareMixed(one: string[], other: string[]): number {
	for (const [index, text] of one.entries()) {
		const rival = other[index];
		if (rival === undefined) return 1;
		if (text === rival) continue;
		if (text.startsWith(rival)) return -1;
		return rival.startsWith(text) || text > rival ? 1 : -1;
	}
	return -1;
}

/** A fixed text as it arrives: percent-encoded where a path needs that (RFC 3986, section 3.3), and nowhere else. */
export function writtenText(text: string): string {
	return encodeURI(plainSegment(text)).replace(/%25([\dA-F]{2})/gi, (_, digits: string) => `%${digits.toUpperCase()}`);
}
