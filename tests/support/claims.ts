/**
 * The responses that a test claims to test, by its title: `getPost 404: ...` or, for several,
 * `replacePost, patchPost 412: ...`. The recorder holds the test to it, and every response of the contract needs one.
 */
export function readClaims(title: string): string[] {
	const found = /^([a-z]\w*(?:, [a-z]\w*)*) ([1-5]\d\d(?:, [1-5]\d\d)*): /.exec(title);
	const ids = found?.[1]?.split(', ') ?? [];
	const statuses = found?.[2]?.split(', ') ?? [];
	return ids.flatMap((id) => statuses.map((status) => `${id} ${status}`));
}
