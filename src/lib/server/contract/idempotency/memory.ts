import type { IdempotencyStore, Kept } from './store.ts';

interface Row {
	claim: string;
	fingerprint: string | null;
	/** `null` while it is being made. */
	kept: Kept | null;
	/** In milliseconds. */
	until: number;
}

const day = 86_400_000;
/** The oldest go first. */
const most = 10_000;

/**
 * For what has no database: mocks and tests. Of what a handler writes nothing is taken back, and all is forgotten when
 * the process ends.
 */
export function keepInMemory(now: () => number = Date.now): IdempotencyStore {
	const rows = new Map<string, Row>();

	function set(id: string, row: Row): void {
		rows.delete(id);
		rows.set(id, row);
		const [oldest] = rows.keys();
		if (rows.size > most && oldest !== undefined) rows.delete(oldest);
	}

	return {
		async claim(id, claim, fingerprint, lease) {
			const row = rows.get(id);
			if (row && row.until > now()) return row.kept ? { state: 'answered', ...row.kept } : { state: 'taken', fingerprint: row.fingerprint };
			set(id, { claim, fingerprint, kept: null, until: now() + lease });
			return { state: 'mine' };
		},
		async commit(id, claim, work) {
			const kept = await work();
			if (rows.get(id)?.claim !== claim) return false;
			if (kept) set(id, { claim, fingerprint: kept.fingerprint, kept, until: now() + day });
			else rows.delete(id);
			return true;
		}
	};
}
