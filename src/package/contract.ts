/** `galley/contract`: the engine. A compiled contract in, an API out, on SvelteKit and on `node:http`. */
export { createEngine, type Engine } from '../lib/server/contract/engine.ts';
export type { App, Endpoint, Handle } from '../lib/server/contract/pipeline.ts';
export type { Caller, Verify } from '../lib/server/contract/authenticate.ts';
export type { Contract, Operation } from '../lib/server/contract/contract.ts';
export type { Result } from '../lib/server/contract/encode.ts';
export type { Errors } from '../lib/server/contract/problem.ts';
export type { Facts } from '../lib/server/contract/types.ts';
export type { FilePart, WholeFile } from '../lib/server/contract/bodies/files.ts';
export type { ServerEvent } from '../lib/server/contract/answers/server-event.ts';
export type { Reply, Wire } from '../lib/server/contract/wire.ts';
export { Fault, fault, type EngineProblem, type FaultDetail } from '../lib/server/contract/fault.ts';
export { attachment, inline } from '../lib/server/contract/answers/content-disposition.ts';
export { nodeReply, nodeWire } from '../lib/server/contract/doors/node.ts';
