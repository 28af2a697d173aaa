import { connect, type Socket } from 'node:net';

/** What came back in a while. */
export interface Count {
	answers: number;
	/** Of another status, or none at all. */
	errors: number;
	/** Of each answer, in milliseconds. */
	times: number[];
}

export interface Message {
	method: string;
	target: string;
	body?: unknown;
	headers?: Record<string, string>;
	status: number;
}

/**
 * The same request over and over, on some connections that stay open, one at a time on each. Nothing but sockets and
 * as little reading as is enough, so that the server has its core to itself and never waits for us.
 */
export class Load {
	count: Count = { answers: 0, errors: 0, times: [] };
	readonly #lines: Line[];

	constructor(port: number, message: () => Message, connections: number) {
		this.#lines = Array.from({ length: connections }, () => new Line(port, message, this));
	}

	/** What has been counted until now; counting begins anew. */
	take(): Count {
		const { count } = this;
		this.count = { answers: 0, errors: 0, times: [] };
		return count;
	}

	stop(): void {
		for (const line of this.#lines) line.stop();
	}
}

class Line {
	readonly #port: number;
	readonly #message: () => Message;
	readonly #load: Load;
	#socket: Socket;
	#sent = 0;
	#status = 0;
	#parts: Buffer[] = [];
	#wanted = 0;
	#received = 0;
	#stopped = false;

	constructor(port: number, message: () => Message, load: Load) {
		this.#port = port;
		this.#message = message;
		this.#load = load;
		this.#socket = this.#open();
	}

	stop(): void {
		this.#stopped = true;
		this.#socket.destroy();
	}

	#open(): Socket {
		const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
		socket.on('connect', () => this.#send());
		socket.on('data', (chunk) => this.#read(chunk));
		socket.on('error', () => undefined);
		socket.on('close', () => {
			if (this.#stopped) return;
			this.#load.count.errors++;
			this.#socket = this.#open();
		});
		return socket;
	}

	#send(): void {
		const message = this.#message();
		this.#parts = [];
		this.#received = this.#wanted = 0;
		this.#status = message.status;
		this.#sent = performance.now();
		this.#socket.write(bytesOf(message));
	}

	#read(chunk: Buffer): void {
		this.#received += chunk.length;
		// An answer comes in one piece, most of the time.
		this.#parts.push(chunk);
		if (this.#wanted === 0) this.#wanted = lengthOf(this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts));
		if (this.#wanted < 0 ? !isLast(chunk) : this.#wanted === 0 || this.#received < this.#wanted) return;
		const { count } = this.#load;
		count.answers++;
		count.times.push(performance.now() - this.#sent);
		if (Number(this.#parts[0]?.toString('latin1', 9, 12)) !== this.#status) count.errors++;
		this.#send();
	}
}

/** Of head and body together; 0 if the head is not whole, -1 for chunks. */
function lengthOf(bytes: Buffer): number {
	const end = bytes.indexOf('\r\n\r\n');
	if (end < 0) return 0;
	const length = /\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1', 0, end));
	return length ? end + 4 + Number(length[1]) : -1;
}

const isLast = (chunk: Buffer) => chunk.toString('latin1', chunk.length - 5) === '0\r\n\r\n';

const written = new WeakMap<Message, Buffer>();

/** Written once for a message that is sent again. */
function bytesOf(message: Message): Buffer {
	let bytes = written.get(message);
	if (!bytes) {
		const body = message.body === undefined ? '' : JSON.stringify(message.body);
		const content = message.body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
		const headers = Object.entries({ host: '127.0.0.1', accept: 'application/json', ...content, ...message.headers });
		bytes = Buffer.from(`${message.method} ${message.target} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
		written.set(message, bytes);
	}
	return bytes;
}
