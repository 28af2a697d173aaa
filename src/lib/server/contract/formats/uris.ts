import { isIpv6 } from './hosts.ts';

/** RFC 3986, appendix A, and RFC 3987, section 2.2: what may stand in the parts of a URI, and of an IRI. */
const ucs =
	'\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}\\u{10000}-\\u{1fffd}\\u{20000}-\\u{2fffd}\\u{30000}-\\u{3fffd}\\u{40000}-\\u{dfffd}\\u{e1000}-\\u{efffd}';
const privateUse = '\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';
const unreserved = "A-Za-z0-9\\-._~!$&'()*+,;=";
const grammar = (more: string, inQuery: string) => {
	const of = (characters: string) => new RegExp(`^(?:[${unreserved}${more}${characters}]|%[\\dA-Fa-f]{2})*$`, 'u');
	return { user: of(':'), host: of(''), path: of(':@/'), query: of(`:@/?${inQuery}`), fragment: of(':@/?') };
};
type Grammar = ReturnType<typeof grammar>;
const uri = grammar('', '');
const iri = grammar(ucs, privateUse);

export function isUri(text: string): boolean {
	return isReference(text, uri, true);
}
export function isUriReference(text: string): boolean {
	return isReference(text, uri, false);
}
export function isIri(text: string): boolean {
	return isReference(text, iri, true);
}
export function isIriReference(text: string): boolean {
	return isReference(text, iri, false);
}

/** Divided as RFC 3986, appendix B, says; then each part by its characters. */
function isReference(text: string, parts: Grammar, absolute: boolean): boolean {
	const found = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text);
	if (!found) return false;
	const [, scheme, authority, path = '', query = '', fragment = ''] = found;
	if (scheme === undefined ? absolute : !/^[A-Za-z][A-Za-z\d+.-]*$/.test(scheme)) return false;
	// Section 4.2: a colon in the first segment of a relative path would be taken for that of a scheme.
	if (scheme === undefined && authority === undefined && /^[^/]*:/.test(path)) return false;
	if (authority === undefined ? path.startsWith('//') : path !== '' && !path.startsWith('/')) return false;
	return parts.path.test(path) && parts.query.test(query) && parts.fragment.test(fragment) && (authority === undefined || isAuthority(authority, parts));
}

function isAuthority(text: string, parts: Grammar): boolean {
	const at = text.lastIndexOf('@');
	if (at >= 0 && !parts.user.test(text.slice(0, at))) return false;
	const found = /^(\[[^\]]*\]|[^:[\]]*)(?::\d*)?$/s.exec(text.slice(at + 1));
	if (!found) return false;
	const host = found[1] ?? '';
	if (!host.startsWith('[')) return parts.host.test(host);
	const literal = host.slice(1, -1);
	return isIpv6(literal) || /^v[\da-f]+\.[\w\-.~!$&'()*+,;=:]+$/i.test(literal);
}

const literal = `[!#$&(-;=?-[\\]_a-z~${ucs}${privateUse}]|%[\\dA-Fa-f]{2}`;
const name = '(?:\\w|%[\\dA-Fa-f]{2})(?:\\.?(?:\\w|%[\\dA-Fa-f]{2}))*';
const variable = `${name}(?::[1-9]\\d{0,3}|\\*)?`;
const template = new RegExp(`^(?:${literal}|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`, 'u');

/** RFC 6570, section 2. */
export function isUriTemplate(text: string): boolean {
	return template.test(text);
}
