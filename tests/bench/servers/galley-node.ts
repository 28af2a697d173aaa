// Galley's engine at Node's own door: what `npm start` does with a request, by the same code.
import { createServer } from 'node:http';
import { dispatch, serverOptions, type Application } from '../../../src/commands/dispatch.ts';
import { host, port } from '../document.ts';

type Inside = NonNullable<Application['inside']>;

const build = new URL('../galley/generated/build/handler.js', import.meta.url).href;
const { handler } = (await import(build)) as Pick<Application, 'handler'>;
const answer = (globalThis as Record<symbol, unknown>)[Symbol.for('orders')] as Inside['answer'];

const server = createServer(serverOptions);
dispatch(server, Promise.resolve({ handler, inside: { answer } as Inside }), 'node');
server.listen(port, host);
