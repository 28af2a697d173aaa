/** One run of a job. It may run again after it has done its work: `kill -9` knows no good moment. */
export interface Job<Data> {
	id: string;
	data: Data;
	/** From 1. */
	attempt: number;
	/** Whether this attempt is the last. */
	last: boolean;
	/** The server stops, or the job takes too long: come to an end, or be run again. */
	signal: AbortSignal;
}

export interface QueueOptions<Data> {
	/** Does the work. What it throws is logged, and the job runs again later. */
	handler(job: Job<Data>): Promise<void>;
	/** How many run at once on a node. */
	concurrency?: number;
	/** How often a failed job is run again, after a delay that doubles. In seconds: the first, and the longest. */
	retryLimit?: number;
	retryDelay?: number;
	retryDelayMax?: number;
	/** How long it may take, in seconds. */
	timeout?: number;
}

/** A kind of work that is done later, by any node. */
export interface Queue<Data extends object> extends Required<QueueOptions<Data>> {
	name: string;
}

/** Names it, and says how its jobs are done. It runs once it stands in the list of `start.ts`. */
export function define<Data extends object>(name: string, options: QueueOptions<Data>): Queue<Data> {
	return { name, concurrency: 2, retryLimit: 20, retryDelay: 1, retryDelayMax: 300, timeout: 900, ...options };
}
