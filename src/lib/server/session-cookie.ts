import { readConfig } from './config.ts';

export const cookieName = 'galley_session';

/** Until when browsers keep it; the server decides whether it is still good. In seconds. */
const maxAge = 90 * 24 * 60 * 60;

/** As form actions of pages set it: `cookies.set(cookieName, token, cookieOptions())`. */
export function cookieOptions(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean; maxAge: number } {
	return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(), maxAge };
}

/** As a `Set-Cookie` header (RFC 6265, section 4.1). */
export function sessionCookie(token: string): string {
	return `${cookieName}=${token}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`;
}

export function clearedCookie(): string {
	return `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`;
}

/** On the own machine there may be no TLS; everywhere else a cookie without it is anyone's. */
function isSecure(): boolean {
	const { protocol, hostname } = new URL(readConfig(process.env).origin);
	return protocol === 'https:' || !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
