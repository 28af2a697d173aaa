import { hash, verify } from '@node-rs/argon2';

/** argon2id, as OWASP's password storage cheat sheet asks for: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A PHC string. The same letters typed on another keyboard are the same password (NFKC). */
export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize('NFKC'), cost);
}

let nobodys: Promise<string> | undefined;

/** Takes as long where there is no hash to compare with: the time tells nothing of who has an account. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
	nobodys ??= hashPassword('a password that nobody has');
	const matches = await verify(kept ?? (await nobodys), password.normalize('NFKC'));
	return matches && kept !== null;
}
