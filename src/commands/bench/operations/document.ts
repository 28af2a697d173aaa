import type { Document } from '../../../lib/server/contract/compile/document.ts';

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
const problem = { description: 'What was wrong.', content: { 'application/problem+json': { schema: { type: 'object', additionalProperties: true } } } };

/** A document with as many operations as it is told, five for each resource, none of them alike. */
export function documentOf(operations: number): Document {
	const numbers = Array.from({ length: operations / 5 }, (_, number) => number);
	return {
		openapi: '3.1.1',
		info: { title: 'Many operations', version: '1.0.0' },
		servers: [{ url: '/api' }],
		security: [],
		paths: Object.fromEntries(numbers.flatMap((number) => pathsOf(number))),
		components: { schemas: Object.fromEntries(numbers.map((number) => [`Thing${number}`, schemaOf(number)])) }
	} as unknown as Document;
}

function schemaOf(number: number): object {
	return {
		type: 'object',
		additionalProperties: false,
		required: ['id', 'title', `count${number}`],
		properties: {
			id: { type: 'string', format: 'uuid' },
			title: text(100 + number),
			email: { type: 'string', format: 'email', maxLength: 200 },
			status: { type: 'string', enum: ['draft', 'ready', `state-${number}`] },
			[`count${number}`]: { type: 'integer', minimum: 0, maximum: 1000 + number },
			tags: { type: 'array', maxItems: 10, items: text(30) },
			place: {
				type: 'object',
				additionalProperties: false,
				required: ['city'],
				properties: { city: text(100), code: { type: 'string', pattern: '^[A-Z]{2}$' } }
			}
		}
	};
}

function pathsOf(number: number): [string, object][] {
	const schema = { $ref: `#/components/schemas/Thing${number}` };
	const answer = (description: string, body: object) => ({ description, content: { 'application/json': { schema: body } } });
	const requestBody = { required: true, content: { 'application/json': { schema } } };
	const one = { '200': answer('The thing.', schema), default: problem };
	const limit = { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 + number } };
	const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
	const list = { type: 'object', properties: { items: { type: 'array', items: schema } } };
	return [
		[
			`/things-${number}`,
			{
				get: { operationId: `list${number}`, parameters: [limit], responses: { '200': answer('Things.', list), default: problem } },
				post: { operationId: `create${number}`, requestBody, responses: { '201': answer('The thing.', schema), default: problem } }
			}
		],
		[
			`/things-${number}/{id}`,
			{
				parameters: [id],
				get: { operationId: `get${number}`, responses: one },
				put: { operationId: `replace${number}`, requestBody, responses: one },
				delete: { operationId: `delete${number}`, responses: { '204': { description: 'Gone.' }, default: problem } }
			}
		]
	];
}
