import { db } from '../db/client.ts';
import { newId } from './ids.ts';
import * as keys from './keys.ts';

const keyName = 'owner';

/**
 * Sees to it that there is an owner with a key. `key` is the one from the configuration; without one, the
 * first start makes one and `newKey` carries it, for the only time.
 */
export async function ensure(key: string | undefined): Promise<{ userId: string; first: boolean; newKey: string | null }> {
	const known = await db.user.findFirst({ where: { role: 'owner' }, orderBy: { createdAt: 'asc' } });
	const owner = known ?? (await db.user.create({ data: { id: newId('user'), name: 'Galley', role: 'owner' } }));
	if (key !== undefined) {
		await keys.set(owner.id, keyName, key);
		return { userId: owner.id, first: known === null, newKey: null };
	}
	if (await db.key.findUnique({ where: { name: keyName } })) return { userId: owner.id, first: false, newKey: null };
	const made = keys.newKey();
	await keys.set(owner.id, keyName, made);
	return { userId: owner.id, first: known === null, newKey: made };
}
