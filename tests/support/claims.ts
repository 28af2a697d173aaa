/**
 * The responses that a test claims to test, by its title: `getPost 404: ...` or, for several,
 * `replacePost, patchPost 412: ...` and `createKey 201, getKey, listKeys 200: ...`. The recorder holds the test to it,
 * and every response of the contract needs one.
 */
export function readClaims(title: string): string[] {
	const names = /^((?:[a-z]\w*(?:, [a-z]\w*)* [1-5]\d\d(?:, [1-5]\d\d)*(?:, )?)+): /.exec(title)?.[1] ?? '';
	return [...names.matchAll(/([a-z]\w*(?:, [a-z]\w*)*) ([1-5]\d\d(?:, [1-5]\d\d)*)/g)].flatMap(([, ids = '', statuses = '']) =>
		ids.split(', ').flatMap((id) => statuses.split(', ').map((status) => `${id} ${status}`))
	);
}
