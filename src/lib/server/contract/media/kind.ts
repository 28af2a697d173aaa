/**
 * How a body is read or written: one JSON value, text, JSON values by the line, events (Server-Sent Events), fields,
 * or bytes as they are. The media type alone decides.
 */
export type Kind = 'json' | 'text' | 'binary' | 'lines' | 'events' | 'form' | 'multipart';

/** The kind of a media type in lower case, without parameters. `binary`: the engine knows nothing of what is inside. */
export function kindOf(type: string): Kind {
	if (type === 'text/event-stream') return 'events';
	if (type === 'application/x-www-form-urlencoded') return 'form';
	if (type.startsWith('multipart/')) return 'multipart';
	if (/^application\/(x-ndjson|jsonl)$/.test(type)) return 'lines';
	if (/(^application\/|\+)json$/.test(type)) return 'json';
	if (/^text\/|\/(yaml|xml)$|\+(yaml|xml)$/.test(type)) return 'text';
	return 'binary';
}
