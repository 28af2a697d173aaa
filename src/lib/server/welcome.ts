import { readConfig } from './config.ts';

/** The page of the studio where an invitation is accepted. */
export function welcomeLink(token: string): string {
	return `${readConfig(process.env).origin}/studio/welcome?token=${token}`;
}
