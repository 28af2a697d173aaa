import { error, fail, type ActionFailure } from '@sveltejs/kit';
import type { operations } from '$lib/client/generated/types';
import type { Problem } from '$lib/client/problem';
import { checkBody } from '../contract/bodies/check-body.ts';
import type { Operation } from '../contract/contract.ts';
import { fault, Fault } from '../contract/fault.ts';
import { anonymous, type Actor } from '../domain/actor.ts';
import { newId } from '../domain/ids.ts';
import { contract } from '../generated/contract.js';
import { errors } from '../problems.ts';

export type OperationId = keyof operations;

type Content<T> = T extends { content: infer C } ? C[keyof C] : undefined;
type BodyOf<Op> = Op extends { requestBody: infer B } ? Content<B> : Op extends { requestBody?: infer B } ? Content<Exclude<B, undefined>> : undefined;

/** Whoever is signed in, as hooks name them. */
interface Locals {
	user?: { id: string; role: Exclude<Actor['role'], 'anonymous'> } | null;
}

/**
 * The door for the forms of pages, beside the two of the API: the operation's roles, the schema of its body and
 * the same problems. `run` calls the domain. What it refuses becomes a failure that the page shows.
 */
export async function submit<Id extends OperationId, Done>(
	id: Id,
	{ locals, url }: { locals: Locals; url: URL },
	body: unknown,
	run: (body: BodyOf<operations[Id]>, actor: Actor) => Promise<Done>
): Promise<Done | ActionFailure<{ problem: Problem }>> {
	const operation = contract.operations[id];
	if (!operation) throw new Error(`The contract has no operation ${id}.`);
	const requestId = newId('req');
	try {
		const actor = authorize(operation, locals);
		// A file is looked at by the domain as it arrives.
		if (operation.body && !(body instanceof File)) await checkBody(operation.body, body);
		return await run(body as BodyOf<operations[Id]>, actor);
	} catch (thrown) {
		const known = thrown instanceof Fault ? thrown : errors.translate(thrown);
		if (!known) throw thrown;
		const { status, body: problem } = errors.render(known, { instance: url.pathname, requestId });
		return fail(status, { problem: problem as Problem });
	}
}

function authorize({ security, roles }: Operation, { user }: Locals): Actor {
	if (user == null) {
		if (security.length > 0 && security.every((alternative) => alternative.length > 0))
			throw fault('credentials-missing', 'You are signed out. Sign in, and send it again.');
		return anonymous;
	}
	if (security.length > 0 && roles.length > 0 && !roles.includes(user.role))
		throw fault('forbidden', `This takes the role ${roles.join(' or ')}. Yours is ${user.role}.`);
	return { userId: user.id, role: user.role };
}

/** For actions that pages only offer to those who are signed in. */
export function signedIn({ user }: Locals): NonNullable<Locals['user']> {
	return user ?? error(401, 'You are signed out. Sign in, and try again.');
}
