import type { Policy } from './policy.ts';
import type { Resolve } from './resolve.ts';
import { createFetcher, type Fetcher } from './safe-fetch.ts';

/** The way out that the domain uses. Modules import this binding and see the fetcher from `use` on. */
export let fetcher: Fetcher = createFetcher({ allowPrivate: false });

/** Makes a fetcher of this policy the one. Gives the function that closes it and brings the strict one back. */
export function use(policy: Policy, resolve?: Resolve): () => Promise<void> {
	const own = (fetcher = createFetcher(policy, resolve));
	return async () => {
		if (fetcher === own) fetcher = createFetcher({ allowPrivate: false });
		await own.close();
	};
}
