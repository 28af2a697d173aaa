import { unwrap } from '../../src/lib/client/problem.ts';
import type { Operation } from '../../src/lib/testing/document/document.ts';
import type { Galley } from './galley.ts';
import { newPerson } from './people.ts';

/** Somebody and something of each kind in a server, made when it is first asked for. What an operation may delete is new each time. */
export function inhabitants(galley: Galley) {
	const makers = makersFor(galley);
	const made = new Map<string, Promise<string>>();
	const one = (name: string, fresh: boolean): Promise<string> => {
		const known = made.get(name);
		if (known && !fresh) return known;
		const maker = makers[name];
		const value = maker ? maker((other) => one(other, false)) : Promise.reject(new Error(`Nobody makes a \`${name}\` here.`));
		if (!fresh) made.set(name, value);
		return value;
	};
	const keys = new Map<string, Promise<string>>();
	return {
		async valuesFor({ method, parameters }: Operation): Promise<Record<string, string>> {
			const names = parameters.filter((parameter) => parameter.in === 'path' && parameter.name in makers).map(({ name }) => name);
			const values = names.map(async (name, index) => [`path ${name}`, await one(name, method === 'DELETE' && index === names.length - 1)]);
			return Object.fromEntries(await Promise.all(values)) as Record<string, string>;
		},
		/** A key that may do nothing of this. */
		keyWithout(scopes: string[]): Promise<string> {
			const scope = scopes.includes('posts:read') ? 'media:read' : 'posts:read';
			const key = keys.get(scope) ?? galley.owner.POST('/keys', { body: { name: 'Narrow', scopes: [scope] } }).then((result) => unwrap(result).secret);
			keys.set(scope, key);
			return key;
		}
	};
}

type Maker = (other: (name: string) => Promise<string>) => Promise<string>;

function makersFor(galley: Galley): Record<string, Maker> {
	const { owner, anyone } = galley;
	let count = 0;
	return {
		post: async () => unwrap(await owner.POST('/posts', { body: { title: 'On proofs', body: 'A *proof*.' } })).id,
		revision: async (other) => {
			const path = { post: await other('post') };
			unwrap(await owner.PATCH('/posts/{post}', { params: { path, header: { 'If-Match': '*' } }, body: { title: 'On second proofs' } }));
			return unwrap(await owner.GET('/posts/{post}/revisions', { params: { path } })).items[0]?.id ?? '';
		},
		user: async () => (await newPerson(galley, 'author')).user.id,
		invitation: async () => unwrap(await owner.POST('/invitations', { body: { role: 'author' } })).invitation.id,
		key: async () => unwrap(await owner.POST('/keys', { body: { name: 'Bo', scopes: ['posts:read'] } })).key.id,
		subscriber: async () => {
			const email = `reader-${++count}@marlow.example`;
			unwrap(await anyone.POST('/newsletter', { body: { email } }));
			return unwrap(await owner.GET('/subscribers', { params: { query: { q: email } } })).items[0]?.id ?? '';
		},
		mail: async (other) => {
			await other('subscriber');
			return unwrap(await owner.GET('/outbox')).items[0]?.id ?? '';
		},
		endpoint: async () => unwrap(await owner.POST('/webhook-endpoints', { body: { url: 'https://hooks.marlow.example/galley' } })).id
	};
}
