import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { compile } from '../../../src/lib/server/contract/compile/compile.ts';
import type { Document, Json } from '../../../src/lib/server/contract/compile/document.ts';
import type { Contract } from '../../../src/lib/server/contract/contract.ts';
import { createEngine } from '../../../src/lib/server/contract/engine.ts';
import { match } from '../../../src/lib/server/contract/match.ts';
import type { Handle } from '../../../src/lib/server/contract/handle.ts';
import type { App } from '../../../src/lib/server/contract/pipeline.ts';
import type { Facts } from '../../../src/lib/server/contract/types.ts';
import type { Reply } from '../../../src/lib/server/contract/wire.ts';
import { errors, reports } from './errors.ts';
import { wireOf, type Sent } from './wire.ts';

export interface Reader {
	name: string;
}

/** By operation id. An operation without one answers 204. */
export type Handlers = Record<string, Handle<Reader>>;

/** What differs from the application that tests have. */
export type Options = Partial<App<Reader>>;

export type Answer = Reply & { json: () => Json; fault: () => { code: string; message: string; faults: { where: string; rule: string; text: string }[] } };

/** From a folder of `folder`. */
const engine = '../../../../src/lib/server/contract';

const folder = fileURLToPath(new URL('../generated', import.meta.url));

const made: string[] = [];

afterAll(() => Promise.all(made.map((home) => rm(home, { recursive: true, force: true }))));

/** What is whole when it is sent. */
function textOf({ body }: Reply): string {
	if (typeof body !== 'string') throw new Error('The body is no text.');
	return body;
}

/** All that a reply sends, read to its end. */
export async function readAll({ body }: Pick<Reply, 'body'>): Promise<string> {
	if (body === null || typeof body === 'string') return body ?? '';
	const chunks = body instanceof Uint8Array ? [body] : await Array.fromAsync(body);
	return Buffer.concat(chunks).toString();
}

/** A document, compiled and loaded as `npm run generate` and the server do it. */
export async function load(document: Document): Promise<Contract> {
	return (await loadModule<{ contract: Contract }>(document, 'contract.js')).contract;
}

/** One of its modules, with all that it imports. */
export async function loadModule<Module>(document: Document, file: string): Promise<Module> {
	// Inside the repository: the modules import ajv's run-time parts.
	const home = join(folder, crypto.randomUUID());
	await mkdir(home, { recursive: true });
	made.push(home);
	for (const [name, text] of Object.entries(compile(document, engine))) await writeFile(join(home, name), `// @ts-nocheck\n${text}`);
	return (await import(/* @vite-ignore */ pathToFileURL(join(home, file)).href)) as Module;
}

/** Hosts a document in process. `ask` sends a request through the whole of the engine; `inputs` are what handlers got. */
export async function host(document: Document, handlers: Handlers = {}, options: Options = {}) {
	const contract = await load(document);
	const inputs: Parameters<Handle<Reader>>[0][] = [];
	let requests = 0;
	const engine = createEngine<Record<string, object>, Facts, Reader>('/v1', {
		contract,
		verifiers: {},
		anonymous: { name: 'nobody' },
		callerOf: ({ name }) => (name === 'nobody' ? null : name),
		trusts: (origin) => origin === 'https://library.example',
		errors,
		requestId: () => `req-${++requests}`,
		validateResponses: false,
		corsOrigins: [],
		bodyTimeout: 1000,
		readerTimeout: 60_000,
		...options
	});
	async function ask(method: string, target: string, sent: Sent = {}): Promise<Answer> {
		const wire = wireOf(method, target, sent);
		const found = match(contract, method, wire.path);
		const id = found.found === 'operation' ? found.operation.id : '';
		const handle: Handle<Reader> = async (input) => {
			inputs.push(input);
			return handlers[id]?.(input) ?? Promise.resolve({ status: 204 });
		};
		const reply = await engine.respond(wire, id === '' ? undefined : { id, handle });
		const json = () => JSON.parse(textOf(reply)) as Json;
		return { ...reply, json, fault: () => ({ faults: [], ...(json().error as object) }) as unknown as ReturnType<Answer['fault']> };
	}
	return { ask, contract, engine, inputs, reports, last: () => inputs.at(-1) };
}
