import type { Contract, Operation } from '../document/document.ts';
import type { Exchange } from '../exchange/exchange.ts';

/** Whom a request comes from: someone who may do all, someone without the scopes it needs, someone unknown with bad credentials, nobody. */
export type Who = 'insider' | 'unscoped' | 'intruder' | 'nobody';

/** What the suite asks of a server, and how it is reached. */
export interface Target {
	contract: Contract;
	/** Without a slash at its end: `http://127.0.0.1:41234`. For the lines that repeat a failure, and for `send`. */
	origin: string;
	/** Sends a request as it is, and reads the answer to its end. */
	send(request: Exchange['request']): Promise<Exchange['response']>;
	/**
	 * Headers (a cookie among them) that speak for someone at this operation; what comes in the query has a name that
	 * begins with `?`. `null`: no such credentials can be had.
	 */
	credentials(who: Exclude<Who, 'nobody'>, operation: Operation): Promise<Record<string, string> | null>;
	/** Values by `place name` (`path post`) that the server knows, where the document's examples are not enough. */
	known?(operation: Operation): Promise<Record<string, unknown>>;
	/** The only values to try for `place name` (`query url`): where a random one would send the server somewhere. */
	only?(operation: Operation, key: string): unknown[] | undefined;
	/** The statuses of each kind of refusal. What is left out may be any that is usual. */
	statuses?: Partial<Statuses>;
	/** Pointers and keywords of the faults that a refusal names, for servers that name them. */
	faultsIn?(response: Exchange['response']): { pointer?: string; parameter?: string; keyword: string }[] | null;
	/** A refusal by a rule that no schema can express: of a value that the contract accepts. */
	mayRefuse?(operation: Operation, exchange: Exchange): boolean;
	/** What every answer must have besides what the contract says. Gives a sentence for each fault. */
	rules?(exchange: Exchange): string[];
	/** Sees every exchange: for coverage and recordings. */
	observe?(exchange: Exchange): unknown;
}

export interface Statuses {
	invalidBody: number[];
	malformedBody: number[];
	invalidParameter: number[];
	/** A path whose parameter is not as the contract asks may just as well not be there. */
	invalidPath: number[];
	unauthenticated: number[];
	unsupportedMediaType: number[];
	notAcceptable: number[];
	tooLarge: number[];
	preconditionRequired: number[];
	/** What `fetch` knows no word for ends before it gets to an app that is made of it. */
	trace: number[];
}

const usual: Statuses = {
	invalidBody: [400, 422],
	malformedBody: [400, 422],
	invalidParameter: [400, 422],
	invalidPath: [400, 404, 422],
	unauthenticated: [401],
	unsupportedMediaType: [415],
	notAcceptable: [406],
	tooLarge: [413],
	preconditionRequired: [428],
	trace: [400, 405, 501]
};

export function statusesOf({ statuses }: Target): Statuses {
	return { ...usual, ...statuses };
}
