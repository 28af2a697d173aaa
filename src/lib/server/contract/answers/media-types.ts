/**
 * How a body is read or written: one JSON value, text, bytes as they are, JSON values by the line, or events
 * (Server-Sent Events). The media type alone decides.
 */
export type Kind = 'json' | 'text' | 'binary' | 'lines' | 'events';

/** The kind of a media type in lower case, without parameters; `null` where it is none that an answer may have. */
export function kindOf(type: string): Kind | null {
	if (/^(image|audio|video|font)\/\*$/.test(type)) return 'binary';
	if (!/^[\w.+-]+\/[\w.+-]+$/.test(type) || /^(multipart|message)\//.test(type)) return null;
	if (type === 'text/event-stream') return 'events';
	if (/^application\/(x-ndjson|jsonl)$/.test(type)) return 'lines';
	if (/(^application\/|\+)json$/.test(type)) return 'json';
	if (/^text\/|\/(yaml|xml)$|\+xml$/.test(type)) return 'text';
	return 'binary';
}

/** The key of a media type among those that the contract declares: the type itself, or all of its kind (`image/*`). */
export function declaredType(content: object, type: string): string | undefined {
	return [type, type.replace(/\/.*/, '/*')].find((key) => Object.hasOwn(content, key));
}

export function declaredFor<T>(content: Record<string, T>, type: string): T | undefined {
	const key = declaredType(content, type);
	return key === undefined ? undefined : content[key];
}
