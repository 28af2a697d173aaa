import { openings } from '../db/client.ts';
import { isWithin } from '../db/one-transaction.ts';
import { buildShelf } from '../rendered/shelf.ts';
import { newestEvent } from './newest-event.ts';

/** An answer, and how much room it takes. */
interface Kept {
	value: unknown;
	bytes: number;
}

const shelf = buildShelf<Kept>(16 * 1024 * 1024, ({ bytes }) => bytes);

/** How long at the most, in milliseconds: for what was changed by hand in the database, which writes no event. */
const longest = 60_000;

/**
 * What `read` gave until anything happened, on whichever node: whatever changes what strangers see writes an event in the
 * same transaction. `name` names all that the answer depends on besides. What was given is nobody's to change.
 */
export async function untilSomethingHappens<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
	// What is not committed yet is nobody else's.
	if (isWithin()) return read();
	// First: what is read afterwards is at least as new.
	const newest = await newestEvent();
	if (newest === null) return read();
	const time = Math.floor(Date.now() / longest);
	const { value } = await shelf.take(`${openings} ${newest} ${time} ${name}`, async () => {
		const value = await read();
		return { value, bytes: 2 * JSON.stringify(value).length };
	});
	return value;
}
