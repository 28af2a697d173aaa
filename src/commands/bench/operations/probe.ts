import type { Contract } from '../../../lib/server/contract/contract.ts';
import { createEngine } from '../../../lib/server/contract/engine.ts';
import { match } from '../../../lib/server/contract/match.ts';
import type { Wire } from '../../../lib/server/contract/wire.ts';

export interface Probed {
	/** From the start of the process to its first answer, in milliseconds. */
	started: number;
	/** In microseconds. */
	matched: number;
	answered: number;
}

const id = '6f1c8f6e-6f0b-4c86-9d67-0c6f4c7b5a11';
const runs = 100_000;

/** In a process of its own, which loads one contract and nothing else. */
export async function probe(contract: Contract): Promise<void> {
	const engine = createEngine('/api', { contract, anonymous: null });
	const body = { id, title: 'A thing', count0: 1 };
	const answer = async () => {
		const reply = await engine.respond(wireTo('/things-0/' + id), { id: 'get0', handle: async () => ({ status: 200, body }) });
		if (reply.status !== 200) throw new Error(`Answered ${reply.status}: ${JSON.stringify(reply.body)}`);
	};
	await answer();
	const started = performance.now();
	const paths = Object.values(contract.operations)
		.filter(({ method }) => method === 'GET')
		.map(({ path }) => path.replace('{id}', id));
	const matched = await microseconds(() => {
		for (let run = 0; run < runs; run++) match(contract, 'GET', paths[run % paths.length] ?? '/');
	});
	const answered = await microseconds(async () => {
		for (let run = 0; run < runs; run++) await answer();
	});
	console.log(JSON.stringify({ started, matched, answered } satisfies Probed));
}

/** The second time counts: the first is for the compiler. */
async function microseconds(action: () => unknown): Promise<number> {
	await action();
	const start = performance.now();
	await action();
	return ((performance.now() - start) * 1000) / runs;
}

function wireTo(path: string): Wire {
	return {
		...{ method: 'GET', path, target: `/api${path}`, query: '', hasBody: false },
		header: () => null,
		body: () => nothing(),
		signal: never,
		hangUp: () => undefined
	};
}

const never = new AbortController().signal;

async function* nothing(): AsyncGenerator<Uint8Array> {}
