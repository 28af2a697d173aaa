import { expect } from 'vitest';
import { describe } from '../../src/lib/testing/exchange/describe.ts';
import { ownerOf, type Exchange } from '../../src/lib/testing/exchange/exchange.ts';
import { faultsOfExchange } from '../../src/lib/testing/faults/exchange.ts';
import { extendExpect } from '../../src/lib/testing/vitest.ts';
import { contract } from './contract-document.ts';
import { faultsOutside } from './contract-outside.ts';
import { faultsEverywhere } from './contract-rules.ts';

extendExpect(contract);

/** Holds an exchange to the contract, whether an operation takes it or none does. No request may make the server fail. */
export function expectContract(exchange: Exchange): void {
	const found = ownerOf(contract, exchange);
	if (!('id' in found)) return expectNone(exchange, 'No operation of the contract takes this, so:', faultsOutside(found, exchange));
	const { status } = exchange.response;
	const named = String(status) in found.answers;
	if (status >= 500 && !named) expectNone(exchange, 'The server failed.', ['No request may make it fail.']);
	// `default` is for what nobody foresees, which is never the client's doing.
	if (!named) expectNone(exchange, 'This is not declared.', [`The status ${status} is not one of ${Object.keys(found.answers).join(', ')}.`]);
	expectNone(exchange, `That is not what the contract says of ${found.id}.`, [
		...faultsOfExchange(contract, found.id, exchange),
		...faultsEverywhere(exchange)
	]);
}

function expectNone(exchange: Exchange, verdict: string, faults: string[]): void {
	if (faults.length > 0) expect.fail([describe(exchange), verdict, ...faults.map((fault) => `- ${fault}`)].join('\n'));
}
