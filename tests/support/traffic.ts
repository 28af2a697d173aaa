import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '../../src/lib/testing/exchange/exchange.ts';
import { seenIn } from '../../src/lib/testing/coverage/seen.ts';
import { contract } from './contract-document.ts';
import { keepOnTape } from './tape.ts';

/** Where the exchanges of a test run are kept: set by `npm test`, a folder that is empty when it starts. */
const folder = process.env.GALLEY_TRAFFIC;
const seen = new Set<string>();

/** Remembers an exchange for the coverage of the contract, for tools that read recordings, and for the other door. */
export function recordTraffic(exchange: Exchange): void {
	keepOnTape(exchange);
	if (!folder) return;
	const lines = seenIn(contract, exchange);
	const news = lines.filter((line) => !seen.has(line));
	mkdirSync(folder, { recursive: true });
	if (lines.length > 0) appendFileSync(join(folder, `seen-${process.pid}.txt`), lines.map((line) => `${line}\n`).join(''));
	// One recording of each thing is enough to read; thousands of the same would only be slow.
	if (news.length === 0) return;
	for (const line of news) seen.add(line);
	if (!isForOthers(exchange)) return;
	appendFileSync(join(folder, `exchanges-${process.pid}.ndjson`), `${JSON.stringify(recordingOf(exchange))}\n`);
}

/** `redocly drift` takes a request without credentials for a fault even where it was refused for that or came too often, and knows no HEAD of a GET. */
function isForOthers({ request, response }: Exchange): boolean {
	return ![401, 429].includes(response.status) && request.method !== 'HEAD';
}

/** As `redocly drift` reads it. */
function recordingOf({ request, response }: Exchange): object {
	return {
		request: {
			method: request.method,
			// A target may be a whole URL (RFC 9112, section 3.2.2).
			url: request.target.startsWith('/') ? `http://localhost${request.target}` : request.target,
			headers: Object.fromEntries(request.headers),
			body: textOf(request.body ?? new Uint8Array())
		},
		response: { status: response.status, headers: Object.fromEntries(response.headers), body: textOf(response.body) }
	};
}

function textOf(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString();
}
