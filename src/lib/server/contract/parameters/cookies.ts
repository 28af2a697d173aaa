/**
 * The cookies of a request by name, values as received (RFC 6265, section 5.4). Whoever may set cookies for a
 * sibling domain can send a second of the same name along: all of them are kept, for the reader to see.
 */
export function readCookies(header: string | null): Map<string, string[]> {
	const cookies = new Map<string, string[]>();
	for (const pair of header?.split(';') ?? []) {
		const equals = pair.indexOf('=');
		if (equals < 0) continue;
		const name = pair.slice(0, equals).trim();
		const value = pair.slice(equals + 1).trim();
		const plain = /^".*"$/.test(value) ? value.slice(1, -1) : value;
		const values = cookies.get(name);
		if (values) values.push(plain);
		else cookies.set(name, [plain]);
	}
	return cookies;
}
