import { isDomain, isIpv4, isIpv6 } from './hosts.ts';
import { isIdnHostname } from './idn.ts';

const atom = "[\\w!#$%&'*+/=?^`{|}~\\-";
const ascii = { dotted: new RegExp(`^${atom}]+(?:\\.${atom}]+)*$`), quoted: /^"(?:[ !#-[\]-~]|\\[ -~])*"$/ };
const wide = '\\u{80}-\\u{10ffff}]+';
const unicode = { dotted: new RegExp(`^${atom}${wide}(?:\\.${atom}${wide})*$`, 'u'), quoted: /^"(?:[ !#-[\]-~\u{80}-\u{10ffff}]|\\[ -~])*"$/u };

/** RFC 5321, section 4.1.2: `Mailbox`. */
export function isEmail(text: string): boolean {
	return isMailbox(text, ascii, isDomain);
}

/** RFC 6531, section 3.3: the same with the letters of all scripts. */
export function isIdnEmail(text: string): boolean {
	return isMailbox(text, unicode, (domain) => isDomain(domain) || isIdnHostname(domain));
}

/** What nearly all are: found at one stroke. No part of it can be longer than it may be. */
const usual = /^[\w+-]{1,32}(?:\.[\w+-]{1,31})?@[a-z\d]{1,31}(?:-[a-z\d]{1,31})?(?:\.[a-z\d]{1,63}){1,2}$/i;

function isMailbox(text: string, { dotted, quoted }: typeof ascii, takesDomain: (text: string) => boolean): boolean {
	if (usual.test(text)) return true;
	const at = text.lastIndexOf('@');
	const local = text.slice(0, at);
	const domain = text.slice(at + 1);
	// RFC 5321, section 4.5.3.1.1: 64 octets.
	if (at < 1 || new TextEncoder().encode(local).length > 64 || !(dotted.test(local) || quoted.test(local))) return false;
	const literal = /^\[(IPv6:)?([^\]]+)\]$/i.exec(domain);
	if (literal) return literal[1] === undefined ? isIpv4(literal[2] ?? '') : isIpv6(literal[2] ?? '');
	return takesDomain(domain);
}
