import type { Endpoint, Wire } from '../../../../src/package/contract.ts';
import { engine } from './engine.ts';

export const handle = engine.handle;

const files = import.meta.glob<Record<string, { endpoint: Endpoint<null> }>>('/src/routes/api/**/+server.ts', { eager: true });

const endpoints = new Map(
	Object.entries(files).flatMap(([file, methods]) => {
		const path = file.slice('/src/routes/api'.length, -'/+server.ts'.length);
		return Object.entries(methods).map(([method, { endpoint }]) => [`${method} ${path}`, endpoint]);
	})
);

/** For Node's door, which stands outside of the build. */
(globalThis as Record<symbol, unknown>)[Symbol.for('orders')] = (wire: Wire) => engine.respond(wire, endpoints.get(`${wire.method} ${wire.path}`));
