import type { Contract, Json, Operation } from '../document/document.ts';
import { follow } from '../document/follow.ts';
import { faultsOf } from '../faults/schemas.ts';
import { contentOf, headersOf, sampleOf } from './content.ts';
import type { Memory } from './memory.ts';
import { chooseAnswer, type Preference } from './prefer.ts';

/** What a mock is asked: decoded by the engine, so in order. */
export interface Asked {
	operation: Operation;
	/** Below the base, as received. */
	path: string;
	body: unknown;
	/** The media type that the client likes best. */
	accepts: string | null;
	preference: Preference;
}

export interface Mocked {
	status: number;
	headers: Record<string, string>;
	type?: string;
	body?: unknown;
}

/** Thrown where the contract, or what was done before, has no answer. */
export class MockFault extends Error {
	override name = 'MockFault';
}

/** One of the contract's own answers, with what was made, changed and removed before. The same for the same requests. */
export function createMock(contract: Contract, memory: Memory, seed: number): (asked: Asked) => Mocked {
	const { document } = contract;
	let count = 0;
	return (asked) => {
		const { operation, path, preference, accepts } = asked;
		const chosen = chooseAnswer(operation, preference);
		if (!chosen)
			throw new MockFault(`The contract has no answer ${preference.code ?? ''} of ${operation.id}. It has ${Object.keys(operation.answers).join(', ')}.`);
		const [key, answer] = chosen;
		const status = /^\d+$/.test(key) ? Number(key) : Number(preference.code ?? `${key[0] ?? '5'}00`) || 500;
		const headers = headersOf(document, answer, seed);
		const types = Object.keys(answer.content);
		const type = types.find((one) => one === accepts) ?? types[0];
		const media = type === undefined ? undefined : answer.content[type];
		const good = status < 300 && preference.code === null && preference.example === null;
		if (good && memory.at(path) === null) throw new MockFault('It was removed.');
		if (good && operation.method === 'DELETE') memory.remove(path);
		if (type === undefined || !media) return { status, headers };
		let body = contentOf(document, media, preference, seed);
		if (good && isObject(body)) body = remembered(asked, body);
		return { status, headers: good ? { ...headers, ...located(asked, body) } : headers, type, body };
	};

	function remembered({ operation, path, body: sent }: Asked, body: Json): Json {
		const known = memory.at(path);
		if (operation.method === 'GET') return known ?? withMade(operation, path, body);
		const merged = { ...(known ?? body), ...(isObject(sent) ? declaredOnly(operation, body, sent) : {}) };
		const made = operation.method === 'POST' ? keyed(operation, merged) : merged;
		const at = operation.method === 'POST' ? pathOf(operation, path, made) : path;
		if (at !== null) memory.put(at, made);
		return made;
	}

	/** A list shows what was made, where it may. */
	function withMade(operation: Operation, path: string, body: Json): Json {
		const [name, items] = Object.entries(body).find(([, value]) => Array.isArray(value)) ?? [];
		const made = name === undefined ? [] : memory.under(path);
		const list = { ...body, ...(name !== undefined && made.length > 0 ? { [name]: [...made, ...(items as unknown[])] } : {}) };
		const [media] = Object.values(operation.answers['200']?.content ?? {});
		return faultsOf(document, 'response', media?.schema ?? true, list).length === 0 ? list : body;
	}

	/** What was made gets a key of its own: the value that links lead by. */
	function keyed(operation: Operation, made: Json): Json {
		const pointer = keyPointer(operation);
		const schema = pointer && schemaAt(operation, pointer);
		return pointer && schema ? replaceAt(made, pointer.slice(1).split('/'), sampleOf(document, schema, seed + ++count)) : made;
	}

	function schemaAt(operation: Operation, pointer: string): Json | null {
		const [media] = Object.values(operation.answers['201']?.content ?? {});
		let schema = follow(document, (media?.schema ?? {}) as Json);
		for (const step of pointer.slice(1).split('/')) {
			const parts = [schema, ...((schema.allOf ?? []) as Json[]).map((part) => follow(document, part))];
			const next = parts.map(({ properties }) => (properties as Json | undefined)?.[step]).find((one) => one !== undefined);
			if (!isObject(next)) return null;
			schema = follow(document, next);
		}
		return schema;
	}

	/** Where links say that it is read. */
	function pathOf(operation: Operation, path: string, made: Json): string | null {
		const pointer = keyPointer(operation);
		if (!pointer) return null;
		const key = pointer
			.slice(1)
			.split('/')
			.reduce<unknown>((value, step) => (value as Json | undefined)?.[step], made);
		return typeof key === 'string' || typeof key === 'number' ? `${path}/${encodeURIComponent(key)}` : null;
	}

	function located({ operation, path }: Asked, body: unknown): Record<string, string> {
		const at = operation.method === 'POST' && isObject(body) ? pathOf(operation, path, body) : null;
		return at === null || !('Location' in (operation.answers['201']?.headers ?? {})) ? {} : { location: contract.base + at };
	}

	function declaredOnly(operation: Operation, body: Json, sent: Json): Json {
		const [media] = Object.values(operation.answers['201']?.content ?? operation.answers['200']?.content ?? {});
		const kept = Object.entries(sent).filter(([name]) => name in body);
		const schema = media?.schema ?? true;
		return Object.fromEntries(kept.filter(([name, value]) => faultsOf(document, 'response', schema, { ...body, [name]: value }).length === 0));
	}
}

function keyPointer({ answers }: Operation): string | null {
	const links = Object.values(answers['201']?.links ?? {});
	const expressions = links.flatMap(({ parameters }) => Object.values(parameters)).map(String);
	return expressions.map((expression) => /^\$response\.body#(\/.+)$/.exec(expression)?.[1] ?? null).find((pointer) => pointer !== null) ?? null;
}

function replaceAt(value: Json, [step = '', ...rest]: string[], by: unknown): Json {
	return { ...value, [step]: rest.length === 0 ? by : replaceAt((value[step] ?? {}) as Json, rest, by) };
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
