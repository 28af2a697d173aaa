import { operationOf, type Contract, type Operation } from '../document/document.ts';
import { ownerOf, type Exchange } from '../exchange/exchange.ts';
import { faultsOfRequest } from './request.ts';
import { answerFor, faultsOfResponse } from './response.ts';

/** What in an exchange is not as the contract says of this operation, a sentence each. Empty: nothing. */
export function faultsOfExchange(contract: Contract, id: string, exchange: Exchange): string[] {
	const operation = operationOf(contract, id);
	const found = ownerOf(contract, exchange);
	if (!('id' in found)) return [`${exchange.request.method} ${exchange.request.target} belongs to no operation.`];
	if (found.id !== id) return [`${exchange.request.method} ${exchange.request.target} belongs to ${found.id}.`];
	return faultsOfAnswer(contract, operation, exchange);
}

export function faultsOfAnswer(contract: Contract, operation: Operation, exchange: Exchange): string[] {
	const { status } = exchange.response;
	const declared = answerFor(operation.answers, status);
	if (!declared) return [`The status ${status} is not declared. Declared: ${Object.keys(operation.answers).join(', ')}.`];
	return [...faultsOfResponse(contract, declared, exchange), ...faultsOfRequest(contract, operation, exchange)];
}
