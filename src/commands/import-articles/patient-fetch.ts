import { setTimeout as sleep } from 'node:timers/promises';

/** The longest wait that is worth it, in seconds: limits by the minute, not by the day. */
const longest = 120;

/** A `fetch` that waits where it was too fast, and then asks again, as the answer says: `Retry-After` in seconds. */
export const patientFetch: typeof fetch = async (input, init) => {
	const request = new Request(input, init);
	for (;;) {
		const response = await fetch(request.clone());
		const seconds = Number(response.headers.get('retry-after') ?? NaN);
		if (response.status !== 429 || !(seconds <= longest)) return response;
		await response.body?.cancel();
		await sleep(seconds * 1000);
	}
};
