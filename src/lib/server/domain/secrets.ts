import { randomBytes } from 'node:crypto';
import { db } from '../db/client.ts';

/** A secret of this publication, made when it is first asked for. Every node reads the same one. */
export async function read(name: string): Promise<string> {
	const known = await db.secret.findUnique({ where: { name } });
	if (known) return known.value;
	await db.secret.createMany({ data: [{ name, value: randomBytes(32).toString('base64url') }], skipDuplicates: true });
	return (await db.secret.findUniqueOrThrow({ where: { name } })).value;
}
