import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The contract as these tests read it: bundled here, from the files that people edit, by a tool that is not ours.
 * Nothing below comes from `src/lib/server/contract`; where the two readings differ, one of them is wrong.
 */
interface Document {
	paths: Record<string, Partial<Record<string, Description>> & { parameters?: Parameter[] }>;
	security?: Security;
	components: { schemas: Record<string, Schema>; securitySchemes: Record<string, Scheme> };
}

/** `in` and `name` are those of a cookie or a header, `scheme` that of `Authorization`. */
interface Scheme {
	type: string;
	in?: string;
	name?: string;
	scheme?: string;
}

export type Schema = Record<string, unknown>;
type Security = Record<string, string[]>[];

export interface Media {
	schema?: Schema;
	examples?: Record<string, { value: unknown }>;
}

export interface Parameter {
	name: string;
	in: string;
	required?: boolean;
	schema?: Schema;
	example?: unknown;
}

export interface Body {
	required?: boolean;
	content: Record<string, Media>;
	'x-max-bytes': number;
}

export interface Answer {
	headers?: Record<string, { required?: boolean; schema?: Schema; example?: unknown }>;
	content?: Record<string, Media>;
}

interface Description {
	operationId: string;
	security?: Security;
	'x-roles'?: string[];
	parameters?: Parameter[];
	requestBody?: Body;
	responses: Record<string, Answer>;
}

export interface Operation {
	id: string;
	/** Upper case. */
	method: string;
	/** The template, below the server's base path. */
	path: string;
	/** Of the operation and of its path. */
	parameters: Parameter[];
	security: Security;
	/** Whom it is for, of those who have credentials; empty for all of them. */
	roles: string[];
	body: Body | null;
	/** By status code, or `default`. */
	answers: Record<string, Answer>;
}

export const document = load();
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
	methods.flatMap((method) => {
		const description = item[method];
		return description ? [read(method.toUpperCase(), path, item.parameters ?? [], description)] : [];
	})
);

function read(method: string, path: string, shared: Parameter[], description: Description): Operation {
	const { operationId: id, parameters = [], security = document.security ?? [], 'x-roles': roles = [], requestBody, responses } = description;
	const answers = Object.fromEntries(Object.entries(responses).map(([status, answer]) => [status, follow(answer)]));
	return { id, method, path, parameters: [...shared, ...parameters].map(follow), security, roles, body: requestBody ? follow(requestBody) : null, answers };
}

export function operationOf(id: string): Operation {
	const found = operations.find((operation) => operation.id === id);
	if (!found) throw new Error(`The contract has no operation ${id}. It has: ${operations.map((operation) => operation.id).join(', ')}.`);
	return found;
}

/** Where a reference leads; the value itself where it is none. */
export function follow<T extends object>(value: T): T {
	if (!('$ref' in value) || typeof value.$ref !== 'string') return value;
	const steps = value.$ref
		.replace(/^#\//, '')
		.split('/')
		.map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
	let target: unknown = document;
	for (const step of steps) target = (target as Record<string, unknown> | undefined)?.[step];
	if (typeof target !== 'object' || target === null) throw new Error(`The contract refers to ${value.$ref}, which is not there.`);
	return follow(target as T);
}

/** Whether the operation cannot be used without credentials. */
export function needsCredentials({ security }: Operation): boolean {
	return security.length > 0 && security.every((alternative) => Object.keys(alternative).length > 0);
}

/** Bundled once for each state of the files, whichever worker is first. */
function load(): Document {
	const hash = createHash('sha256');
	const names = readdirSync('openapi', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
	for (const name of names.sort()) hash.update(name).update(readFileSync(join('openapi', name)));
	const folder = 'node_modules/.cache/galley';
	const file = join(folder, `contract-${hash.digest('hex').slice(0, 16)}.json`);
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		const own = join(folder, `bundle-${process.pid}.json`);
		const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
		execFileSync(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', 'bundle', 'openapi/openapi.yaml', '-o', own], { stdio: 'pipe', env });
		renameSync(own, file);
	}
	return JSON.parse(readFileSync(file, 'utf8')) as Document;
}
