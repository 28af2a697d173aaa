import type { Schema } from '../../src/lib/testing/document/document.ts';
import { faultsOf as faultsIn } from '../../src/lib/testing/faults/schemas.ts';
import { document } from './contract-document.ts';

/** What is wrong with a value, one line each, by a schema of our contract read as closed. Empty: nothing. */
export function faultsOf(schema: Schema, value: unknown): string[] {
	return faultsIn(document, 'response', schema, value);
}
