import { AsyncLocalStorage } from 'node:async_hooks';
import type { IdempotencyStore, Kept } from '../../../src/lib/server/contract/idempotency/store.ts';

interface Row {
	claim: string;
	fingerprint: string | null;
	answer: Uint8Array | null;
	/** In milliseconds. */
	until: number;
}

/** What is written within a commit is there once it is committed. */
const writing = new AsyncLocalStorage<string[]>();

/** A database of its own: rows of keys, and `effects`, which handlers write. */
export function memoryStore() {
	const rows = new Map<string, Row>();
	const effects: string[] = [];
	const store: IdempotencyStore = {
		async claim(id, claim, fingerprint, lease) {
			const row = rows.get(id);
			if (row && row.until > Date.now()) {
				if (row.answer !== null) return { state: 'answered', fingerprint: row.fingerprint ?? '', answer: row.answer };
				return { state: 'taken', fingerprint: row.fingerprint };
			}
			rows.set(id, { claim, fingerprint, answer: null, until: Date.now() + lease });
			return { state: 'mine' };
		},
		async commit(id, claim, work) {
			const written: string[] = [];
			const kept: Kept | null = await writing.run(written, work);
			if (rows.get(id)?.claim !== claim) return false;
			effects.push(...written);
			if (kept) rows.set(id, { claim, ...kept, until: Date.now() + 86_400_000 });
			else rows.delete(id);
			return true;
		}
	};
	return { store, rows, effects, write: (effect: string) => (writing.getStore() ?? effects).push(effect) };
}
