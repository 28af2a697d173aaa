import type { Event, EventType } from './event-texts';
import { eventTypes } from './event-texts';

interface Listener {
	onEvent: (event: Event) => void;
	onState: (state: 'open' | 'broken') => void;
}

/** Follows the stream of events from now on. The browser connects again by itself, and goes on where it was. */
export function listen(type: EventType | undefined, { onEvent, onState }: Listener): () => void {
	const source = new EventSource(type === undefined ? '/api/events' : `/api/events?type=${encodeURIComponent(type)}`);
	const receive = ({ data }: MessageEvent<string>) => onEvent(JSON.parse(data) as Event);
	for (const name of ['message', ...eventTypes]) source.addEventListener(name, receive);
	source.onopen = () => onState('open');
	source.onerror = () => onState('broken');
	return () => source.close();
}
