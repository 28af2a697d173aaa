import type { Operation } from '../contract.ts';
import type { Wire } from '../wire.ts';
import { readParameters, type Parameters } from './read-parameters.ts';

export type { Parameters };

/**
 * Every parameter of the operation, by its style, strictly: nothing is coerced, nothing is ignored. A promise, which
 * is refused, only where something is wrong: what finds all the faults reads them once more. `params` are those of the
 * path, as received.
 */
export function decodeParameters(operation: Operation, wire: Wire, params: string[]): Parameters | Promise<never> {
	return operation.decode(wire, params) ?? readParameters(operation, wire, params);
}
