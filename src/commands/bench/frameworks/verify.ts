import { mistakes } from './mistakes.ts';
import { others, samples, type Sample } from './samples.ts';

export interface Verdict {
	/** What a server answers otherwise than it should. It is not timed if there is anything. */
	wrong: string[];
	/** What it takes although the contract excludes it. */
	taken: string[];
	/** What it answers with a fault of its own, where the fault is the client's. */
	failed: string[];
}

/** Right answers to right requests, before anything is timed; and which wrong requests are refused. */
export async function verify(url: string): Promise<Verdict> {
	const wrong: string[] = [];
	const taken: string[] = [];
	const failed: string[] = [];
	for (const sample of [...samples, ...others]) {
		const fault = await faultOf(url, sample);
		if (fault !== null) wrong.push(`${sample.name}: ${fault}`);
	}
	for (const { what, method, target, body, type } of mistakes) {
		const response = await fetch(url + target, { method, ...(body === undefined ? {} : { body, headers: { 'content-type': type ?? '' } }) });
		await response.body?.cancel();
		if (response.status >= 500) failed.push(what);
		else if (response.status < 400) taken.push(what);
	}
	return { wrong, taken, failed };
}

async function faultOf(url: string, { method, target, body, status, fault }: Sample): Promise<string | null> {
	const content = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
	const response = await fetch(url + target, { method, ...content });
	const text = await response.text();
	if (response.status !== status) return `answered ${response.status} ${text.slice(0, 200)}`;
	if (!response.headers.get('content-type')?.startsWith('application/json')) return 'is not JSON';
	return fault(JSON.parse(text) as Record<string, unknown>);
}
