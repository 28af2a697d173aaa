/**
 * Where an app keeps the answers to requests with an `Idempotency-Key`. It sees hashes and sealed bytes only: neither
 * keys nor answers can be read in it.
 */
export interface IdempotencyStore {
	/**
	 * Takes a key for `lease` milliseconds, in the name of `claim`, unless it is taken or has an answer. A claim whose
	 * lease is over is anyone's: whoever held it died, or was too slow and can no longer commit.
	 */
	claim(id: string, claim: string, fingerprint: string | null, lease: number): Promise<Claimed>;
	/**
	 * Does `work`, and commits all that it writes together with what it gives to be kept, for a day; `null` lets the key
	 * go. Where it throws, nothing is written and the error passes. `false`: the claim was lost, and nothing is written.
	 */
	commit(id: string, claim: string, work: () => Promise<Kept | null>): Promise<boolean>;
}

/** What is known of a key. `fingerprint`: of the body that came with it; `null` while it is still arriving. */
export type Claimed = { state: 'mine' } | { state: 'taken'; fingerprint: string | null } | ({ state: 'answered' } & Kept);

export interface Kept {
	fingerprint: string;
	answer: Uint8Array;
}
