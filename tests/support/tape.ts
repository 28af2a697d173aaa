import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { isText, mediaTypeOf, type Exchange } from '../../src/lib/testing/exchange/exchange.ts';
import { marked } from './marks.ts';

/** Where every exchange of a run is kept: set by `npm test`, a folder that is empty when it starts. */
const folder = process.env.GALLEY_TAPE;

/** An exchange of a test, as text; bytes are written one letter each. */
export interface Taped {
	/** The file of the test, from the folder of all tests. */
	file: string;
	/** The test's whole name; empty for what is done before and after tests. */
	test: string;
	asked: string;
	answered: string;
}

/** Keeps an exchange for a comparison with the same test in another run. */
export function keepOnTape({ request, response }: Exchange): void {
	if (!folder) return;
	const { testPath = '', currentTestName = '' } = expect.getState();
	const taped: Taped = {
		file: testPath.slice(testPath.lastIndexOf('/tests/') + 7),
		test: currentTestName,
		asked: messageOf(`${request.method} ${request.target}`, request.headers, request.body && asked(Buffer.from(request.body))),
		answered: messageOf(String(response.status), response.headers, answered(Buffer.from(response.body), mediaTypeOf(response.headers) ?? ''))
	};
	mkdirSync(folder, { recursive: true });
	appendFileSync(join(folder, `${process.pid}.ndjson`), `${JSON.stringify(taped)}\n`);
}

function messageOf(line: string, headers: Headers, body: string | null): string {
	return [line, ...[...headers].map(([name, value]) => `${name}: ${value}`), '', body ?? '(not whole)'].join('\n');
}

/** Longer texts are read by nobody. */
const readable = 100_000;

/** What a test sends is the same each time, but for the boundaries of its parts. */
function asked(body: Buffer): string {
	return body.length <= readable ? body.toString('latin1') : `(${body.length} bytes)`;
}

/** Ids and times are in texts, not in pictures. */
function answered(body: Buffer, mediaType: string): string {
	if (body.length <= readable) return body.toString('latin1');
	const compared = isText(mediaType) ? Buffer.from(marked(body.toString('latin1')), 'latin1') : body;
	return `(${compared.length} bytes, SHA-256 ${createHash('sha256').update(compared).digest('hex')})`;
}
