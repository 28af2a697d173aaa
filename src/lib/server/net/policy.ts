import ipaddr from 'ipaddr.js';
import { OutgoingError } from './outgoing-error.ts';

/** Where this server may go. */
export interface Policy {
	/** Every port, and addresses of one's own network. For tests and for intranets. */
	allowPrivate: boolean;
}

const ports: Record<string, string> = { 'http:': '80', 'https:': '443' };

/**
 * Refuses what the policy does not allow, as far as the address itself tells. Names are looked at again when they are
 * resolved; numbers never are, in whatever spelling: `URL` has made `2130706433` and `0x7f.1` into `127.0.0.1` here.
 */
export function checkUrl(url: URL, { allowPrivate }: Policy): void {
	const port = ports[url.protocol];
	const shown = `The address \`${shorten(url)}\``;
	if (port === undefined) throw new OutgoingError('refused', `${shown} is neither \`http\` nor \`https\`. Use one that is.`);
	if (url.username !== '' || url.password !== '') throw new OutgoingError('refused', `${shown} carries a name or a password. Leave them out.`);
	if (allowPrivate) return;
	if (url.port !== '' && url.port !== port) throw new OutgoingError('refused', `${shown} names the port ${url.port}. Only 80 and 443 are gone to.`);
	const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
	const isLocalName = host === 'localhost' || host.endsWith('.localhost');
	if (isLocalName || (ipaddr.isValid(host) && !isPublic(host)))
		throw new OutgoingError('refused', `${shown} is not one of the public internet. Use one that is.`);
}

/** Whether an address is one of the public internet: not of this machine, a private network, a tunnel into one, or nobody's. */
export function isPublic(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const parsed = ipaddr.process(address);
	// What is not of 2000::/3 has not been given to anybody (RFC 4291, section 2.4), but `::127.0.0.1` may lead to this machine.
	const given = parsed instanceof ipaddr.IPv6 ? ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000 : true;
	return given && parsed.range() === 'unicast';
}

/** For messages: without what a query may carry of secrets. */
function shorten({ protocol, host, pathname }: URL): string {
	return `${protocol}//${host}${pathname}`.slice(0, 200);
}
