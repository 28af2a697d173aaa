import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { newId } from '../lib/server/domain/ids.ts';

const answers: Record<string, [number, string, string]> = {
	HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'The address and the headers are larger than 16 KB together. Send less.'],
	HPE_INVALID_METHOD: [501, 'Not Implemented', 'There is no such method. Methods are upper case: GET, POST, PUT, PATCH, DELETE.'],
	ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request did not arrive in time. Send it again.']
};

/** What is not HTTP reaches no engine and no page. It is told so all the same, as a problem without a type of its own (RFC 9457, section 4.2.1). */
export function refuseBroken(server: Server): void {
	server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
		if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
		const [status, title, detail] = answers[error.code ?? ''] ?? [
			400,
			'Bad Request',
			'This is not HTTP as RFC 9112 has it. Escape what is not ASCII in the address.'
		];
		const requestId = newId('req');
		const body = JSON.stringify({ type: 'about:blank', title, status, detail, requestId });
		const head = [
			`HTTP/1.1 ${status} ${title}`,
			'Connection: close',
			'Content-Type: application/problem+json',
			`Content-Length: ${body.length}`,
			'Cache-Control: no-store',
			'X-Content-Type-Options: nosniff',
			`Request-Id: ${requestId}`
		];
		socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
	});
}
