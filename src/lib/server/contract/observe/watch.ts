import type { Trace } from './trace.ts';

/** What the engine does with a request, in this order. */
export type Stage = 'match' | 'authenticate' | 'negotiate' | 'decode' | 'authorize' | 'handle' | 'encode';

/**
 * `start` is the first and `encoded` the last, once for each request. Between them: `decoded` and `handled`, or
 * `refused` where a stage threw.
 */
export type Moment = 'start' | 'decoded' | 'handled' | 'refused' | 'encoded';

/** What is known of a request at a moment. One object for all its moments: copy what is to be kept. */
export interface Seen {
	readonly requestId: string;
	/** Of the caller's trace, where there is one. */
	readonly trace: Trace | null;
	readonly method: string;
	/** Without the query, which may hold secrets. */
	readonly target: string;
	/** The operation's id; `null` until one was found. */
	operation: string | null;
	/** The stage that it is in, or that refused it. */
	stage: Stage;
	/** Of the answer, once there is one. */
	status: number | null;
	/** What it was refused for. */
	problem: string | null;
	/** Since the start, in milliseconds. */
	elapsed: number;
	/** How long each stage has taken so far, in milliseconds. */
	readonly took: Partial<Record<Stage, number>>;
}

/** Hears of each moment. It runs within the request: what takes long it does later. */
export type Observe = (moment: Moment, seen: Readonly<Seen>) => void;

/** Looks at the clock for one request. There is none where nobody observes. */
export class Watch {
	readonly seen: Seen;
	readonly #observe: Observe;
	readonly #report: (error: unknown) => void;
	readonly #start = performance.now();
	#last = this.#start;

	constructor(observe: Observe, report: (error: unknown) => void, request: Pick<Seen, 'requestId' | 'trace' | 'method' | 'target'>) {
		this.#observe = observe;
		this.#report = report;
		this.seen = { ...request, operation: null, stage: 'match', status: null, problem: null, elapsed: 0, took: {} };
		this.tell('start');
	}

	/** The stage before ends here. */
	enter(stage: Stage): void {
		const now = performance.now();
		const { took, stage: before } = this.seen;
		took[before] = (took[before] ?? 0) + (now - this.#last);
		this.#last = now;
		this.seen.elapsed = now - this.#start;
		this.seen.stage = stage;
	}

	/** An observer that fails is no reason for a request to fail. */
	tell(moment: Moment): void {
		try {
			this.#observe(moment, this.seen);
		} catch (error) {
			this.#report(error);
		}
	}

	found(operation: string): void {
		this.seen.operation = operation;
		this.enter('authenticate');
	}

	decoded(): void {
		this.enter('authorize');
		this.tell('decoded');
	}

	handled(): void {
		this.enter('encode');
		this.tell('handled');
	}

	refused(problem: string): void {
		this.enter(this.seen.stage);
		this.seen.problem = problem;
		this.tell('refused');
	}

	encoded(status: number): void {
		this.enter(this.seen.stage);
		this.seen.status = status;
		this.tell('encoded');
	}
}
