import { createHash } from 'node:crypto';
import { randomText } from './ids.ts';

/** What opens a door: 40 characters, 206 bits. */
export function newToken(): string {
	return randomText(40);
}

/** What is kept of it: SHA-256, in hexadecimal. It is random, so a slow hash would add nothing. */
export function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
