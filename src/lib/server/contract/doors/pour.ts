import type { ServerResponse } from 'node:http';

/** Sends a stream as fast as the client reads. One that breaks takes the connection with it: half of it must not pass for the whole. */
export async function pour(body: AsyncIterable<Uint8Array>, response: ServerResponse): Promise<void> {
	const iterator = body[Symbol.asyncIterator]();
	const leave = () => void iterator.return?.();
	const isGone = () => response.destroyed;
	if (isGone()) return leave();
	response.once('close', leave);
	try {
		for (;;) {
			const next = await iterator.next();
			if (isGone()) return;
			if (next.done === true) break;
			if (!response.write(next.value)) await drained(response);
		}
		response.off('close', leave).end();
	} catch {
		// Whoever made the body has reported it.
		response.off('close', leave).destroy();
	}
}

function drained(response: ServerResponse): Promise<void> {
	return new Promise((resolve) => {
		const go = () => {
			response.off('drain', go).off('close', go);
			resolve();
		};
		response.once('drain', go).once('close', go);
	});
}
