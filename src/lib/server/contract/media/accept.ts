/** One of the ranges of `Accept`. */
export interface Range {
	type: string;
	subtype: string;
	/** From 0, not at all, to 1. */
	quality: number;
	/** Without `charset`: all text is UTF-8 here, whatever is asked for. */
	parameters: [string, string][];
}

/** `Accept`, in one pass (RFC 9110, section 12.5.1). What is no range is as good as not there. */
export function readAccept(accept: string): Range[] {
	const ranges: Range[] = [];
	for (const text of split(accept, ',')) {
		const [name = '', ...parameters] = split(text, ';');
		const slash = name.indexOf('/');
		const type = name.slice(0, slash).trim().toLowerCase();
		const subtype = name
			.slice(slash + 1)
			.trim()
			.toLowerCase();
		if (slash < 0 || type === '' || subtype === '' || (type === '*' && subtype !== '*')) continue;
		const range: Range = { type, subtype, quality: 1, parameters: [] };
		for (const parameter of parameters) {
			const equals = parameter.indexOf('=');
			const key = parameter.slice(0, equals).trim().toLowerCase();
			const value = parameter.slice(equals + 1).trim();
			// What follows the weight once was for extensions, of which there are none.
			if (key === 'q') {
				range.quality = weigh(value);
				break;
			}
			if (equals > 0 && key !== 'charset') range.parameters.push([key, value.replace(/^"(.*)"$/, '$1')]);
		}
		ranges.push(range);
	}
	return ranges;
}

/** A weight that is none is no reason to give somebody nothing. */
function weigh(text: string): number {
	const weight = text === '' ? 1 : Number(text);
	return Number.isNaN(weight) ? 1 : Math.min(1, Math.max(0, weight));
}

/** The pieces between separators that stand in no quotes. */
function split(text: string, separator: string): string[] {
	if (!text.includes('"')) return text.split(separator);
	const pieces: string[] = [];
	let begin = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (quoted && character === '\\') at++;
		else if (character === '"') quoted = !quoted;
		else if (character === separator && !quoted) {
			pieces.push(text.slice(begin, at));
			begin = at + 1;
		}
	}
	return [...pieces, text.slice(begin)];
}
