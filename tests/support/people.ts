import type { components } from '../../src/lib/client/generated/types.ts';
import { unwrap } from '../../src/lib/client/problem.ts';
import type { Galley } from './galley.ts';

type Schemas = components['schemas'];

/** A user who has accepted an invitation and signed in. */
export interface Person {
	user: Schemas['User'];
	email: string;
	password: string;
	/** `galley_session=...`, to be sent as `Cookie`. */
	cookie: string;
}

/** Not the one of the contract's examples: who sends those changes nobody's password. */
export const password = 'twelve slow rollers before noon';
let count = 0;

export async function newPerson(galley: Galley, role: Schemas['Role']): Promise<Person> {
	const email = `${role}-${++count}@marlow.example`;
	const { link } = unwrap(await galley.owner.POST('/invitations', { body: { role } }));
	const token = new URL(link).searchParams.get('token') ?? '';
	const user = unwrap(await galley.anyone.POST('/users', { body: { token, name: `Ada ${count}`, email, password } }));
	return { user, email, password, cookie: await signIn(galley, email) };
}

export async function signIn(galley: Galley, email: string): Promise<string> {
	const { response, error } = await galley.anyone.POST('/session', { body: { email, password } });
	const cookie = response.headers.get('set-cookie')?.split(';')[0];
	if (cookie === undefined) throw new Error(`Nobody was signed in: ${JSON.stringify(error)}`);
	return cookie;
}
