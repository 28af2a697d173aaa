import type { Change } from '../change.ts';
import { accepts, refuses, type Answer, type Api } from './api.ts';

interface Bound {
	name: string;
	file: string;
	after: string | string[];
	keyword: 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems';
	from: number;
	to: number;
	/** Sends a value of this size, or of this length. */
	send: (api: Api, size: number) => Promise<Answer>;
}

/** A bound of what clients send. The server must take the new one, refuse what lies beyond it, and treat the old one accordingly. */
export function boundMoved({ name, file, after, keyword, from, to, send }: Bound): Change {
	const outward = keyword.startsWith('max') ? 1 : -1;
	const isInside = (size: number) => (size - to) * outward <= 0;
	return {
		name,
		kind: 'bound moved',
		edits: [{ file, after, find: `${keyword}: ${from}`, replace: `${keyword}: ${to}` }],
		async follow(api) {
			await accepts(send(api, to), `${to}, the new bound,`);
			await refuses(send(api, to + outward), `${to + outward}, beyond the new bound,`);
			const old = isInside(from) ? from + outward : from;
			await (isInside(old) ? accepts(send(api, old), `${old}, which was refused,`) : refuses(send(api, old), `${old}, which was accepted,`));
		}
	};
}
