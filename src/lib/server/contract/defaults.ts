import type { App } from './pipeline.ts';
import { randomIds } from './random-ids.ts';
import { standardErrors } from './standard-errors.ts';

/** What an app need not say. */
type Optional = 'verifiers' | 'callerOf' | 'trusts' | 'errors' | 'requestId' | 'validateResponses' | 'corsOrigins' | 'bodyTimeout' | 'readerTimeout';

/** An app as it introduces itself: its contract, who a stranger is, and whatever is not as usual. */
export type Settings<Actor> = Omit<App<Actor>, Optional> & Partial<Pick<App<Actor>, Optional>>;

export function withDefaults<Actor>(settings: Settings<Actor>): App<Actor> {
	return {
		verifiers: {},
		callerOf: () => null,
		// Its own pages: those of the host that was asked.
		trusts: (origin, wire) => URL.parse(origin)?.host === wire.header('host'),
		errors: standardErrors(),
		requestId: randomIds(),
		validateResponses: false,
		corsOrigins: [],
		bodyTimeout: 30_000,
		readerTimeout: 60_000,
		...settings
	};
}
