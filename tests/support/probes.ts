import { expect } from 'vitest';
import type { CheckedGalley } from './checked-galley.ts';
import { follow, needsCredentials, type Media, type Operation } from './contract-document.ts';
import { badCredentials, challengeOf, ownersCredentials, refusedSchemes, schemesOf } from './credentials.ts';
import { encodeBody, exampleRequest, messageOf } from './example-request.ts';
import type { Message, Received } from './send.ts';

/** What every operation must do that declares this response: found by the document, whatever the operation is for. */
export interface Probe {
	status: number;
	/** The rest of the test's title. */
	says: string;
	applies(operation: Operation): boolean;
	run(operation: Operation, galley: CheckedGalley): Promise<void>;
}

const declares = (status: number) => (operation: Operation) => operation.answers[status] !== undefined;

/** As an owner: credentials stand before everything that is probed here. */
export async function askAsOwner(galley: CheckedGalley, operation: Operation, target: string, message: Message = {}): Promise<Received> {
	const headers = { ...(await ownersCredentials(galley, operation)), ...message.headers };
	return galley.send(operation.method, target, { ...message, headers });
}

async function ask(galley: CheckedGalley, operation: Operation, change: (request: Awaited<ReturnType<typeof exampleRequest>>) => Message = () => ({})) {
	const request = await exampleRequest(operation);
	return askAsOwner(galley, operation, request.target, { ...messageOf(request), ...change(request) });
}

const type = ({ json }: Received) => json.type;

export const probes: Probe[] = [
	{
		status: 400,
		says: 'an undeclared query parameter is refused',
		applies: () => true,
		async run(operation, galley) {
			const { target, headers } = await exampleRequest(operation);
			const { json } = await askAsOwner(galley, operation, `${target}${target.includes('?') ? '&' : '?'}undeclared=1`, { headers });
			expect(json).toMatchObject({ type: '/problems/invalid-parameters', errors: [{ parameter: 'undeclared', in: 'query' }] });
		}
	},
	{
		status: 406,
		says: 'a form that is not offered is refused',
		applies: ({ answers }) => Object.entries(answers).some(([status, { content }]) => status.startsWith('2') && Object.keys(content).length > 0),
		async run(operation, galley) {
			const answer = await ask(galley, operation, ({ headers }) => ({ headers: { ...headers, accept: 'application/x-nothing' } }));
			expect(type(answer)).toBe('/problems/not-acceptable');
		}
	},
	{
		status: 401,
		says: 'it does nothing without credentials',
		applies: needsCredentials,
		async run(operation, galley) {
			const { target } = await exampleRequest(operation);
			const { json, headers } = await galley.send(operation.method, target);
			expect(json.type).toBe('/problems/credentials-missing');
			expect(headers.get('www-authenticate')).toBe(schemesOf(operation).map(challengeOf).join(', '));
		}
	},
	{
		status: 401,
		says: 'bad credentials are refused',
		applies: (operation) => refusedSchemes(operation).length > 0,
		async run(operation, galley) {
			const { target } = await exampleRequest(operation);
			for (const scheme of refusedSchemes(operation)) {
				const { json } = await galley.send(operation.method, target, { headers: badCredentials(scheme) });
				expect(json.type, scheme).toBe('/problems/credentials-invalid');
			}
		}
	},
	{
		status: 404,
		says: 'what is not there is not found',
		applies: (operation) => declares(404)(operation) && operation.path.includes('{'),
		async run(operation, galley) {
			expect(type(await ask(galley, operation))).toBe('/problems/not-found');
		}
	},
	{
		status: 413,
		says: 'a body that is announced as too large is not waited for',
		applies: declares(413),
		async run(operation, galley) {
			const announced = String(operation.maxBytes + 1);
			const answer = await ask(galley, operation, ({ headers }) => ({ headers: { ...headers, 'content-length': announced }, body: '{', unfinished: true }));
			expect(type(answer)).toBe('/problems/content-too-large');
			expect(answer.headers.get('connection')).toBe('close');
		}
	},
	{
		status: 415,
		says: 'a body of another type is refused, and what is taken is listed',
		applies: declares(415),
		async run(operation, galley) {
			const answer = await ask(galley, operation, ({ headers }) => ({ headers: { ...headers, 'content-type': 'application/x-nothing' }, body: 'nothing' }));
			expect(type(answer)).toBe('/problems/unsupported-media-type');
			expect(answer.headers.get('accept')?.split(', ')).toEqual(Object.keys(operation.body?.content ?? {}));
		}
	},
	{
		status: 422,
		says: 'a property that the contract does not name is refused, by name',
		applies: (operation) => declares(422)(operation) && bodyType(operation) !== null,
		async run(operation, galley) {
			const answer = await ask(galley, operation);
			const [type, media] = bodyType(operation) ?? ['', {}];
			const [sent, body] = encodeBody(type, media, { ...exampleOf(operation), undeclared: 'x' });
			const refused = await ask(galley, operation, ({ headers }) => ({ headers: { ...headers, 'content-type': sent }, body }));
			expect(refused.json).toMatchObject({ type: '/problems/invalid-body', errors: [{ pointer: '/undeclared' }] });
			expect(answer.status).not.toBe(422);
		}
	},
	{
		status: 428,
		says: 'a change without If-Match is not made',
		applies: declares(428),
		async run(operation, galley) {
			const answer = await ask(galley, operation, ({ headers: { 'if-match': _, ...headers } }) => ({ headers }));
			expect(type(answer)).toBe('/problems/precondition-required');
		}
	}
];

/** The first type of body that has named properties. */
function bodyType({ body }: Operation): [string, Media] | null {
	const [type, media] = Object.entries(body?.content ?? {})[0] ?? [];
	if (type === undefined || !media) return null;
	return 'properties' in Object(follow(media.schema)) ? [type, media] : null;
}

function exampleOf({ body }: Operation): object {
	const [media] = Object.values(body?.content ?? {});
	const [example] = Object.values(media?.examples ?? {});
	return example?.value ?? {};
}
