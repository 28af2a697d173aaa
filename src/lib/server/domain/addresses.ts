import { domainToASCII } from 'node:url';
import { DomainError } from './error.ts';

/**
 * A mail address as it is stored: lower case, its domain as the network knows it. Quoted names, comments and
 * addresses without a domain are refused: they are legal, and nobody's.
 */
export function readAddress(text: string): string {
	const read = parse(text);
	if ('why' in read) throw refused(text.trim(), read.why);
	return read.address;
}

export function isAddress(text: string): boolean {
	return 'address' in parse(text);
}

function parse(text: string): { address: string } | { why: string } {
	const address = text.trim();
	const at = address.lastIndexOf('@');
	if (at < 1) return { why: 'it has no name before an @' };
	const name = address.slice(0, at).toLowerCase();
	if (name.length > 64 || !/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(name))
		return { why: 'the part before the @ is not one that mail servers take' };
	const domain = readDomain(address.slice(at + 1));
	if (domain === null) return { why: 'the part after the @ is not a domain' };
	// RFC 5321, section 4.5.3.1.3: a path has at most 256 characters, two of them brackets.
	if (name.length + domain.length > 253) return { why: 'it is too long' };
	return { address: `${name}@${domain}` };
}

function readDomain(text: string): string | null {
	// What is left for the conversion are letters, digits and marks of any script: it would also decode and drop.
	if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(text)) return null;
	const domain = domainToASCII(text);
	return /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/.test(domain) ? domain : null;
}

function refused(address: string, why: string): DomainError {
	const shown = Array.from(address.replace(/[\p{Cc}\p{Cf}`]/gu, '').toWellFormed())
		.slice(0, 100)
		.join('');
	return new DomainError('invalid-address', `\`${shown}\` is not a mail address: ${why}. Write it like ada@example.org.`, {
		errors: [{ pointer: '/email', keyword: 'format', detail: `\`email\` is not a mail address: ${why}.` }]
	});
}
