import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import { writer, type Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { hashPassword, isPassword } from './passwords.ts';
import * as sessions from './sessions.ts';
import { count } from './attempts.ts';
import * as userEvents from './user-events.ts';
import { find, findMatching, update, userView, type Versioned } from './user-rows.ts';
import type { EntityTags } from './version.ts';

type Schemas = components['schemas'];

/** The profile of whoever asks. */
export async function get(actor: Actor): Promise<Versioned> {
	return userView(await find(writer(actor)));
}

/** All that users write of themselves; in a merge patch, what is `undefined` stays (RFC 7396). */
export async function write(profile: Schemas['PatchProfile'], condition: EntityTags, actor: Actor): Promise<Versioned> {
	const { name, bio, website } = profile;
	const row = await db.$transaction(async (tx) => {
		const user = await findMatching(writer(actor), condition, tx);
		if ([name, bio, website].every((change) => change === undefined)) return user;
		const changed = await update(user, { name, bio, website }, tx);
		await userEvents.tell(tx, 'user.updated', changed, user.id);
		return changed;
	});
	return userView(row);
}

/** Whoever has the old password may be signed in elsewhere: all other sessions end. */
export async function replacePassword({ currentPassword, newPassword }: Schemas['ReplacePassword'], actor: Actor): Promise<void> {
	const user = await find(writer(actor));
	await count([{ name: 'password', key: user.id, points: 10, seconds: 900 }]);
	if (!(await isPassword(currentPassword, user.passwordHash)))
		throw new DomainError('password-wrong', 'This is not your current password. Send the one that you sign in with.');
	const passwordHash = await hashPassword(newPassword);
	await db.$transaction(async (tx) => {
		const changed = await update(user, { passwordHash }, tx);
		await sessions.endOthers(tx, actor);
		await userEvents.tell(tx, 'user.updated', changed, user.id);
	});
}
