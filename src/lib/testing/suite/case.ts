import type { Operation } from '../document/document.ts';
import type { Target } from './target.ts';

/** What is tried of an operation: what the contract accepts and refuses, what HTTP asks for, who may, and what stays. */
export type Group = 'accepts' | 'refuses bodies' | 'refuses parameters' | 'keeps the protocol' | 'asks who it is' | 'keeps its state';

/** Many exchanges about one thing. */
export interface Case {
	group: Group;
	/** Gives a text for each failure, with the line that repeats it. None: all is well. */
	run: (target: Target, operation: Operation, effort: Effort) => Promise<string[]>;
}

/** How hard the suite tries. */
export interface Effort {
	/** Where random values come from: the same seed, the same values. */
	seed: number;
	/** Random values for each schema, beside those at its bounds. */
	count: number;
}
