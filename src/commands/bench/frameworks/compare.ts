import { burst, type Burst } from '../burst.ts';
import { stayOffServerCore } from '../cores.ts';
import type { Options } from '../options.ts';
import { samples } from './samples.ts';
import { frameworks, type Framework } from './servers.ts';
import { start, type Started } from './start.ts';
import { verify, type Verdict } from './verify.ts';

export interface Compared {
	framework: Framework;
	verdict: Verdict;
	/** By the name of the sample, one for each round. None where the server could not be timed. */
	bursts: Record<string, Burst[]>;
}

/**
 * All servers are up at the same time, and each is under load in its turn: round after round, so that whatever else
 * the machine does falls on all alike.
 */
export async function compare({ rounds, seconds }: Options): Promise<Compared[]> {
	stayOffServerCore();
	const compared: (Compared & { server: Started | null })[] = [];
	try {
		for (const framework of frameworks) compared.push(await open(framework));
		const timed = compared.filter(({ verdict }) => verdict.wrong.length === 0);
		for (let round = 0; round <= rounds; round++) {
			console.error(round === 0 ? '  warming up ...' : `  round ${round} of ${rounds} ...`);
			for (const sample of samples)
				for (const { server, bursts } of timed) {
					const taken = server && (await burst(server, () => sample, round === 0 ? Math.max(seconds, 1) : seconds));
					// The first round is for the compiler.
					if (taken && round > 0) (bursts[sample.name] ??= []).push(taken);
				}
		}
	} finally {
		for (const { server } of compared) await server?.stop();
	}
	return compared;
}

async function open(framework: Framework): Promise<Compared & { server: Started | null }> {
	try {
		const server = await start(framework.entry);
		return { framework, server, verdict: await verify(server.url), bursts: {} };
	} catch (error) {
		// One that cannot be installed or started is in the table all the same.
		return { framework, server: null, verdict: { wrong: [error instanceof Error ? error.message : String(error)], taken: [], failed: [] }, bursts: {} };
	}
}
