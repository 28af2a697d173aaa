import { invalidValues } from '../../../src/lib/testing/data/invalid-values.ts';
import type { DataOptions } from '../../../src/lib/testing/data/options.ts';

/** What breaks a schema, a line for each way: `maxLength "abcd"`, with the pointer in front where it is not the whole value. Wrong types are left out. */
export function broken(schema: unknown, options: DataOptions = {}): string[] {
	return invalidValues(schema, options)
		.values.filter(({ keyword }) => keyword !== 'type')
		.map(({ keyword, pointer, value }) => `${pointer} ${keyword} ${JSON.stringify(value)}`.trim());
}

/** What cannot be broken alone, and why. */
export function unbroken(schema: unknown, options: DataOptions = {}): string[] {
	return invalidValues(schema, options).unreachable.map(({ keyword, pointer, reason }) => `${pointer} ${keyword}: ${reason}`.trim());
}
