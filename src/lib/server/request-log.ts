import type { Observe } from './contract/observe/watch.ts';

/** One line of JSON for each request to the API, once its answer is ready. Neither queries nor addresses: both tell of people. */
export function logRequests(write: (line: string) => void = console.log): Observe {
	return (moment, { requestId, trace, method, target, operation, status, problem, elapsed, took }) => {
		if (moment !== 'encoded') return;
		const ids = trace === null ? {} : { traceId: trace.traceId, spanId: trace.spanId };
		const stages = Object.fromEntries(Object.entries(took).map(([stage, time]) => [stage, rounded(time)]));
		write(
			JSON.stringify({ time: new Date().toISOString(), requestId, ...ids, method, path: target, operation, status, problem, ms: rounded(elapsed), stages })
		);
	};
}

/** To a hundredth of a millisecond. */
function rounded(time: number): number {
	return Math.round(time * 100) / 100;
}
