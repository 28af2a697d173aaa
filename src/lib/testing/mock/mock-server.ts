import { createServer, type Server } from 'node:http';
import type { Sized } from '../../server/contract/answers/encode-body.ts';
import type { Contract as Compiled } from '../../server/contract/contract.ts';
import { nodeReply, nodeWire } from '../../server/contract/doors/node.ts';
import type { Result } from '../../server/contract/encode.ts';
import { Fault } from '../../server/contract/fault.ts';
import { keepInMemory } from '../../server/contract/idempotency/memory.ts';
import { match } from '../../server/contract/match.ts';
import { kindOf } from '../../server/contract/media/kind.ts';
import { respond, type App } from '../../server/contract/pipeline.ts';
import type { Errors } from '../../server/contract/problem.ts';
import type { Contract } from '../document/document.ts';
import { operationOf } from '../document/document.ts';
import { exactType, picture } from '../requests/body.ts';
import { createMock, MockFault, type Mocked } from './answer.ts';
import { createMemory } from './memory.ts';
import { readPreference } from './prefer.ts';

export interface MockOptions {
	/** The contract as the engine runs it, and as the checkers read it. */
	compiled: Compiled;
	contract: Contract;
	/** How the app speaks of errors. `notFound` is its name for what is not there. */
	errors: Errors;
	notFound: string;
	/** The same seed, the same answers. */
	seed: number;
}

/** A server that has no handlers: the engine checks requests as ever, and the contract's examples and schemas answer. */
export function createMockServer({ compiled, contract, errors, notFound, seed }: MockOptions): Server {
	const mock = createMock(contract, createMemory(), seed);
	const app = appOf(compiled, { ...errors, translate: (error) => (error instanceof MockFault ? new Fault(notFound, error.message) : errors.translate(error)) });
	return createServer((request, response) => {
		const wire = nodeWire(request, response, contract.base);
		const found = match(compiled, wire.method, wire.path);
		const id = found.found === 'operation' ? found.operation.id : null;
		const handle = async ({ body, accepts }: { body: unknown; accepts: string | null }) => {
			const asked = { operation: operationOf(contract, id ?? ''), path: wire.path, body, accepts, preference: readPreference(wire.header('prefer')) };
			return resultOf(mock(asked));
		};
		void respond(app, wire, id === null ? undefined : { id, handle }).then((reply) => nodeReply(response, wire.method, reply));
	});
}

/** Whoever sends credentials of some kind may do everything. */
function appOf(compiled: Compiled, errors: Errors): App<null> {
	const operations = Object.values(compiled.operations);
	const scopes = [...new Set(operations.flatMap(({ security }) => security.flat().flatMap((requirement) => requirement.scopes)))];
	const roles = [...new Set(operations.flatMap((operation) => operation.roles))];
	const anyone = async () => ({ actor: null, scopes, roles });
	let requests = 0;
	return {
		contract: compiled,
		verifiers: Object.fromEntries(Object.values(compiled.schemes).map(({ name, kind }) => [name, kind === 'basic' ? { basic: anyone } : anyone])),
		anonymous: null,
		callerOf: () => null,
		idempotency: keepInMemory(),
		trusts: () => true,
		errors,
		requestId: () => `req_${String(++requests).padStart(20, '0')}`,
		validateResponses: true,
		corsOrigins: [],
		bodyTimeout: 30_000,
		readerTimeout: 60_000
	};
}

/** What has no value in an example is made of what it stands for: a stream of one, a picture of one point. */
function resultOf({ body, type, ...rest }: Mocked): Result {
	if (type === undefined) return rest;
	const kind = kindOf(type.replace(/;.*/, '').toLowerCase());
	const exact = type.includes('*') ? { type: exactType(type) } : { type };
	if (kind === 'lines') return { ...rest, ...exact, body: each([body].flat()) };
	if (kind === 'events') return { ...rest, ...exact, body: each([body].flat().map((data) => ({ data }))) };
	if (kind === 'binary')
		return { ...rest, ...exact, body: sized(/^image\//.test(type) ? picture : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? ''))) };
	if (kind === 'text') return { ...rest, ...exact, body: typeof body === 'string' ? body : JSON.stringify(body) };
	return { ...rest, ...exact, body };
}

/** As a file is answered: in parts, where somebody asks for them. */
function sized(bytes: Buffer): Sized {
	return { size: bytes.length, open: (start, end) => each([bytes.subarray(start, end + 1)]) };
}

async function* each<T>(values: T[]): AsyncGenerator<T> {
	yield* values;
}
