import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface Answer {
	/** `HTTP/1.1 200 OK` */
	line: string;
	/** Header lines as they were written, in no order. */
	lines: string[];
	/** Without the chunks that it came in. */
	body: Buffer;
}

/** A request as it goes out: `lines` are header lines. It asks for the end of the connection. */
export function write(method: string, target: string, lines: string[] = [], body: string | Uint8Array = '', version = '1.1'): Buffer {
	const head = [`${method} ${target} HTTP/${version}`, 'Host: localhost:3000', 'Connection: close', ...lines];
	const length = body.length > 0 && !lines.some((line) => /^(content-length|transfer-encoding):/i.test(line));
	if (length) head.push(`Content-Length: ${Buffer.byteLength(body)}`);
	return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
}

/** Sends bytes, and gives all that comes back until the server closes the connection, or has said nothing for `patience` milliseconds. */
export function speak(url: string, bytes: Uint8Array, patience = 10_000): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const socket = connect(Number(new URL(url).port), '127.0.0.1');
		const chunks: Buffer[] = [];
		socket.setTimeout(patience, () => socket.destroy());
		socket.on('data', (chunk) => chunks.push(chunk));
		socket.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error)));
		socket.once('close', () => resolve(Buffer.concat(chunks)));
		socket.write(bytes);
	});
}

/** What came back, as one answer and what follows it. */
export function readAnswer(bytes: Buffer): { answer: Answer; rest: Buffer } {
	const end = bytes.indexOf('\r\n\r\n');
	const [line = '', ...lines] = bytes.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n');
	const content = bytes.subarray(end + 4);
	const valueOf = (name: string) => lines.find((one) => one.toLowerCase().startsWith(`${name}: `))?.slice(name.length + 2);
	if (valueOf('transfer-encoding') === 'chunked') {
		const { body, rest } = unchunk(content);
		return { answer: { line, lines, body }, rest };
	}
	const length = Number(valueOf('content-length') ?? 0);
	// An answer to HEAD has a length and no body.
	const body = content.subarray(0, /^HTTP\/1\.1 (1\d\d|204|304)/.test(line) ? 0 : length);
	return { answer: { line, lines, body }, rest: content.subarray(body.length) };
}

export function readAnswers(bytes: Buffer): Answer[] {
	const answers: Answer[] = [];
	for (let left = bytes; left.length > 0;) {
		const { answer, rest } = readAnswer(left);
		answers.push(answer);
		left = rest;
	}
	return answers;
}

function unchunk(bytes: Buffer): { body: Buffer; rest: Buffer } {
	const chunks: Buffer[] = [];
	for (let at = 0; ;) {
		const end = bytes.indexOf('\r\n', at);
		const size = end < 0 ? 0 : parseInt(bytes.subarray(at, end).toString(), 16);
		if (size === 0) return { body: Buffer.concat(chunks), rest: bytes.subarray(end < 0 ? bytes.length : end + 4) };
		chunks.push(bytes.subarray(end + 2, end + 2 + size));
		at = end + 2 + size + 2;
	}
}
