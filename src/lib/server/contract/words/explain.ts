import type { SchemaFault, Validation } from '../contract.ts';

/** Up to here, in bytes, every fault is told. Finding all the faults of megabytes of them is what an attacker would ask for. */
const most = 16 * 1024;

/** What is wrong with a value that `check` has just refused: all of it where it is small, the first fault where it is not. */
export async function explain({ first, thorough }: Validation, value: unknown, size: number): Promise<SchemaFault[]> {
	const check = size > most ? await first() : await thorough();
	return check(value) ? [] : (check.errors ?? []);
}
