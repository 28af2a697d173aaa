import { Socket } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** How long a client that goes on sending is listened to after its answer, in milliseconds. */
const patience = 3000;

/**
 * Closes the connection of this request in stages, should it be closed before all of the request has come. A connection
 * that is closed at once is reset by what still arrives, and many clients lose the answer with it: a 413, say, whose
 * body was not waited for (RFC 9112, section 9.6).
 */
export function linger(request: IncomingMessage, socket: Socket): void {
	// What Node calls once the last answer of a connection has been written.
	socket.destroySoon = () => {
		if (request.complete || socket.destroyed) return Socket.prototype.destroySoon.call(socket);
		socket.end();
		const timer = setTimeout(() => socket.destroy(), patience);
		request.once('end', () => socket.destroy());
		socket.once('close', () => clearTimeout(timer));
	};
}
