/**
 * One thing on a stream of events (WHATWG HTML, section 9.2.6): an event, a comment (nobody hears it; it keeps the
 * connection open), or how long clients wait before they come back, in milliseconds.
 */
export type ServerEvent<Data> = { id?: string; event?: string; data: Data } | { comment: string } | { retry: number };

/** `data` as one line of JSON. A line break in `id` or `event` would begin another field. */
export function writeEvent(value: ServerEvent<unknown>, pick: (data: unknown) => unknown): string {
	if ('comment' in value)
		return `${lines(value.comment)
			.map((line) => `: ${line}\n`)
			.join('')}\n`;
	if ('retry' in value) return `retry: ${whole(value.retry)}\n\n`;
	const id = value.id === undefined ? '' : `id: ${oneLine('id', value.id)}\n`;
	const event = value.event === undefined ? '' : `event: ${oneLine('event', value.event)}\n`;
	return `${id}${event}data: ${JSON.stringify(pick(value.data))}\n\n`;
}

function lines(text: string): string[] {
	return text.split(/\r\n|\r|\n/);
}

function whole(milliseconds: number): string {
	if (!Number.isSafeInteger(milliseconds) || milliseconds < 0)
		throw new TypeError(`The \`retry\` of a stream of events is ${milliseconds}. It must be whole milliseconds.`);
	return String(milliseconds);
}

function oneLine(name: string, text: string): string {
	// Browsers forget an id with NUL without a word.
	if (/[\r\n\0]/.test(text)) throw new TypeError(`The \`${name}\` of an event must be one line without NUL.`);
	return text;
}
