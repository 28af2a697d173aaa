import type { components } from '../../client/generated/types.ts';
import { db } from '../db/client.ts';
import { writer, type Actor } from './actor.ts';
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
		return update(user, { name, bio, website }, tx);
	});
	return userView(row);
}
