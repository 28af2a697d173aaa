import type { IncomingMessage } from 'node:http';

/**
 * The target as the path and query that all else is written for. A target may be a whole URL (RFC 9112, section
 * 3.2.2), and SvelteKit finds the base whether its letters are percent-encoded or not (RFC 3986, section 6.2.2.2).
 */
export function plainTarget(target: string): string {
	if (target.startsWith('/') && !target.includes('%')) return target;
	const local = target.replace(/^https?:\/\/[^/?#]*/i, '');
	const plain = local.replace(/^\/[^/?]*/, (first) =>
		first.replace(/%[2-7][0-9a-f]/gi, (code) => {
			const character = String.fromCharCode(parseInt(code.slice(1), 16));
			return /[\w~-]/.test(character) ? character : code;
		})
	);
	return plain.startsWith('/') || local === target ? plain : `/${plain}`;
}

/** What a URL would write in another way, or leave out: fragments, characters that are escaped in it. */
const unlikeUrl = /[^\w\-.~!$&()*+,;=:@%/?]/;

function hasDots(target: string): boolean {
	return target.includes('/.') || (target.includes('%') && /\/%2e/i.test(target));
}

/**
 * Path and query as every URL has them (WHATWG URL), which is how SvelteKit sees them: dot segments are gone. Where
 * these lead out of the base, the path stays what it is, and nothing is found there.
 */
export function splitTarget(target: string, base: string): { pathname: string; query: string } {
	if (unlikeUrl.test(target) || hasDots(target)) {
		const url = URL.parse(`http://host${target}`);
		if (url && isUnderBase(base, { url: url.pathname })) return { pathname: url.pathname, query: url.search.slice(1) };
	}
	const mark = target.indexOf('?');
	return mark < 0 ? { pathname: target, query: '' } : { pathname: target.slice(0, mark), query: target.slice(mark + 1) };
}

/** SvelteKit takes paths with these ends for questions about its pages. */
const pageData = /__(?:data\.json|route\.js)$/;

/**
 * Whether SvelteKit's door is closed to a request: the Fetch standard has no requests with these methods or
 * paths, and SvelteKit's development server cannot read a path that does not decode.
 */
export function isBeyondFetch(base: string, { method = '', url = '' }: IncomingMessage): boolean {
	if (/^(TRACE|TRACK|CONNECT)$/.test(method)) return true;
	const [path = ''] = url.split('?', 1);
	if (pageData.test(path)) return true;
	// Dot segments that lead out of the base would be answered by a page.
	if (!URL.canParse(`http://host${path}`) || !isUnderBase(base, { url: new URL(`http://host${path}`).pathname })) return true;
	try {
		// The result is used: bundlers take a call without a use for one without an effect.
		return decodeURI(url).length === 0;
	} catch {
		return true;
	}
}

export function isUnderBase(base: string, { url = '' }: Pick<IncomingMessage, 'url'>): boolean {
	if (!url.startsWith(base)) return false;
	const next = url.charCodeAt(base.length);
	// A slash, a question mark, or the end.
	return next === 0x2f || next === 0x3f || url.length === base.length;
}
