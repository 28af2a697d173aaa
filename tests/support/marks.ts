/** A text with a mark in the place of all that is new in each run: ids, secrets, times. */
export function marked(text: string): string {
	const opened = text.replace(cursors, (_, before: string, cursor: string) => `${before}${Buffer.from(cursor, 'base64url').toString().replaceAll('"', "'")}`);
	return marks.reduce((masked, [pattern, mark]) => masked.replace(pattern, mark), timeless(opened));
}

/** How long something took, or is to wait, is written in more or fewer digits. */
export function timeless(text: string): string {
	return /"(durationMs|retryAfter)":/.test(text)
		? text.replace(/("durationMs"|"retryAfter"|content-length): ?\d+/gi, '$1: 0').replace(/ \d+ seconds?\./g, ' 0 seconds.')
		: text;
}

/** What a cursor says is compared, not how its ids are written. */
const cursors = /(\bcursor=|"nextCursor":")([\w-]+)/g;

/** All of fixed length, so that lengths are compared as they are. */
const marks: [RegExp, string][] = [
	// The beginning of a key, the end of a slug; entity tags, tokens, cookies.
	[/"gal_[0-9a-z]{4}"/g, '"(prefix)"'],
	[/-[0-9a-z]{6}(?=["`,\\])/g, '-(end)'],
	[/"x?[0-9A-Za-z]{20}\./g, '"(id).'],
	[/((?:etag|if-none-match|if-range): )"[\w-]{32}"/g, '$1"(hash)"'],
	[/(token|galley_session)=[\w-]{20,}(\.[\w-]{43})?/g, '$1=(token)'],
	[/\b(?=[a-z]*\d)[0-9a-z]{32}(?:[0-9a-z]{8})?\b/g, '(token)'],
	// Signatures, and when they were made.
	[/\b(sha256=|v1=)[0-9a-f]{64}\b/g, '$1(signature)'],
	[/\bv1,[A-Za-z0-9+/]{43}=/g, 'v1,(signature)'],
	[/(webhook-timestamp: |stripe-signature: t=)\d{10}\b/g, '$1(seconds)'],
	// How long a limit has still to run.
	[/(retry-after: |ratelimit: "\w+";r=\d+;t=)\d+/g, '$1(seconds)'],
	[/\bwhsec_[A-Za-z0-9+/]{43}=/g, '(secret)'],
	[/\b[a-z]+_[0-9a-z]{20,}/g, '(id)'],
	[/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '(uuid)'],
	// Multipart: of the generated suite, of `fetch`.
	[/\bgalley-[0-9a-f]{24}\b/g, '(boundary)'],
	[/\bformdata-undici-\d{12}\b/g, '(boundary)'],
	[/(localhost:|127\.0\.0\.1:|127\.0\.0\.1%3A|the port )\d{5}\b/g, '$1(port)'],
	// The end of a cursor: what list it is of.
	[/'[\w-]{12}'\]/g, "'(list)']"],
	[/\(D:\d{14}Z\)/g, '(time)'],
	[/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '(time)'],
	[/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, '(date)']
];
