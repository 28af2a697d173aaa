import { join } from 'node:path';
import { root } from '../../prepare.js';

/** A server of tests/bench, all of which keep the same contract, and what each makes of it by its own documentation. */
export interface Framework {
	id: string;
	name: string;
	/** Relative to tests/bench. */
	entry: string;
	requests: string;
	answers: string;
	/** Ours is shown in bold. */
	own?: boolean;
}

export const folder = join(root, 'tests/bench');

export const frameworks: Framework[] = [
	{
		id: 'galley',
		name: 'Galley, Node’s door',
		entry: 'servers/galley-node.ts',
		requests: 'all of it, by the contract',
		answers: 'media type, status and headers of the contract; only declared properties leave; all of it in development and tests',
		own: true
	},
	{
		id: 'galley-kit',
		name: 'Galley, SvelteKit’s door',
		entry: 'galley/generated/build/index.js',
		requests: 'the same',
		answers: 'the same',
		own: true
	},
	{ id: 'node', name: 'node:http', entry: 'servers/node-http.ts', requests: 'nothing', answers: 'nothing' },
	{ id: 'kit', name: 'SvelteKit +server.ts', entry: 'kit/generated/build/index.js', requests: 'nothing', answers: 'nothing' },
	{
		id: 'fastify',
		name: 'Fastify, openapi-glue',
		entry: 'servers/fastify.ts',
		requests: 'by ajv, which changes types of JSON to fit and drops unknown properties',
		answers: 'written by fast-json-stringify: only declared properties leave'
	},
	{ id: 'hono', name: 'Hono, zod-openapi', entry: 'servers/hono.ts', requests: 'by zod', answers: 'types, when it is compiled' },
	{
		id: 'elysia',
		name: 'Elysia on Node',
		entry: 'servers/elysia.ts',
		requests: 'by TypeBox, compiled',
		answers: 'nothing, unless a schema is given for them'
	},
	{
		id: 'openapi-backend',
		name: 'openapi-backend, Express',
		entry: 'servers/openapi-backend.ts',
		requests: 'by ajv, which changes types of JSON to fit',
		answers: 'nothing, unless the handler asks for it'
	},
	{
		id: 'express-openapi-validator',
		name: 'express-openapi-validator',
		entry: 'servers/express-openapi-validator.ts',
		requests: 'by ajv',
		answers: 'nothing, by default'
	},
	{ id: 'nest', name: 'NestJS, class-validator', entry: 'generated/nest/servers/nest/main.js', requests: 'by class-validator', answers: 'nothing' }
];
