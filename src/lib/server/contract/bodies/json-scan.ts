/** Deeper than any contract nests, shallower than any stack. */
export const maxDepth = 64;

/** Of an object with more members than this, nothing is proven here. */
const most = 32;

/** Marks of the names of every object that is open, and where each depth's begin. One scan at a time: nothing in it waits. */
const marks = new Int32Array((maxDepth + 1) * most);
const begins = new Int32Array(maxDepth + 1);

/**
 * One pass over valid JSON text that was UTF-8. `plain`: its objects cannot have a name twice, and no string can have a
 * lone surrogate. `unsure`: whoever wants to know must look at the value. Strings are skipped, not read, so that
 * a long text costs next to nothing.
 */
export function scan(text: string): 'plain' | 'unsure' | 'deep' {
	const { length } = text;
	let depth = 0;
	let top = 0;
	let sure = true;
	let start = 0;
	let end = 0;
	let escaped = false;
	let slash = seek(text, '\\', 0);
	for (let at = 0; at < length; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x22) {
			start = at + 1;
			end = text.indexOf('"', start);
			escaped = slash < end;
			while (slash < end) {
				// Half of a pair can only be there escaped: `\ud800` to `\udfff`.
				if (text.charCodeAt(slash + 1) === 0x75 && (text.charCodeAt(slash + 2) | 0x20) === 0x64) sure = false;
				if (end < slash + 2) end = text.indexOf('"', slash + 2);
				slash = seek(text, '\\', slash + 2);
			}
			at = end;
		} else if (code === 0x3a) {
			// The string before a colon is a name. Equal names have equal marks; that others have too is rare, and does no harm.
			const size = end - start;
			const middle = start + (size >> 1);
			const ends = (text.charCodeAt(start) << 20) ^ (text.charCodeAt(end - 1) << 14);
			const mark = ends ^ (text.charCodeAt(middle - 1) << 7) ^ text.charCodeAt(middle) ^ (size << 27);
			const first = begins[depth] ?? 0;
			if (escaped || top - first === most) sure = false;
			else {
				for (let other = first; other < top; other++) if (marks[other] === mark) sure = false;
				marks[top++] = mark;
			}
		} else if (code === 0x7b || code === 0x5b) {
			if (++depth > maxDepth) return 'deep';
			begins[depth] = top;
		} else if (code === 0x7d || code === 0x5d) top = begins[depth--] ?? 0;
	}
	return sure ? 'plain' : 'unsure';
}

/** Where the text has this next; its end, where it has it no more. */
function seek(text: string, what: string, from: number): number {
	const at = text.indexOf(what, from);
	return at < 0 ? text.length : at;
}
