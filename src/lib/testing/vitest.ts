import { describe, expect, test } from 'vitest';
import type { Contract } from './document/document.ts';
import { describe as sentence } from './exchange/describe.ts';
import type { Exchange } from './exchange/exchange.ts';
import { faultsOfExchange } from './faults/exchange.ts';
import type { Effort, Group } from './suite/case.ts';
import { keepsToItsPaths } from './suite/protocol.ts';
import { casesOf } from './suite/suite.ts';
import type { Target } from './suite/target.ts';

/** Adds `toMatchContract` to vitest's `expect`, for exchanges of this contract. */
export function extendExpect(contract: Contract): void {
	expect.extend({
		toMatchContract(exchange: Exchange, id: string) {
			const faults = faultsOfExchange(contract, id, exchange);
			const pass = faults.length === 0;
			const verdict = `That is ${pass ? '' : 'not '}what the contract says of ${id}.`;
			return { pass, message: () => [sentence(exchange), verdict, ...faults.map((fault) => `- ${fault}`)].join('\n') };
		}
	});
}

export interface Extent {
	/** Of each test, in milliseconds. */
	timeout?: number;
	/** Only these. */
	groups?: readonly Group[] | undefined;
}

/**
 * A test for each operation and each group of the generated suite, and one for the paths that nobody takes. `target` is
 * called when a test runs: the server has to be up then, and not before.
 */
export function describeContract(contract: Contract, target: () => Target, effort: Effort, { timeout = 60_000, groups }: Extent = {}): void {
	for (const operation of contract.operations)
		describe(operation.id, () => {
			for (const { group, run } of casesOf(operation).filter((one) => groups?.includes(one.group) ?? true))
				test(`${operation.id} ${group}`, { timeout }, async () => expectNone(await run(target(), operation, effort)));
		});
	test('paths that the contract does not have are not there', { timeout }, async () => expectNone(await keepsToItsPaths(target())));
}

function expectNone(failures: string[]): void {
	const more = failures.length > 10 ? [`and ${failures.length - 10} more`] : [];
	expect(failures.length, `\n${[...failures.slice(0, 10), ...more].join('\n\n')}\n`).toBe(0);
}

declare module 'vitest' {
	interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
		/** An exchange of this operation, as the contract says. */
		toMatchContract(this: Matchers<R, T>, operationId: string): R;
	}
}
