import { endpointsIn, type Taker, type Wire } from '../../../../src/package/contract.ts';
import { engine } from './engine.ts';

export const handle = engine.handle;

const endpoints = endpointsIn<null>(import.meta.glob('/src/routes/api/**/+server.ts'), '/src/routes/api');

/** For Node's door, which stands outside of the build. */
(globalThis as Record<symbol, unknown>)[Symbol.for('orders')] = (wire: Wire, taker: Taker) => engine.answer(wire, endpoints, taker);
