/** Puts marks in the place of all that is new in each run: ids, secrets, times. */
export type Marker = (text: string) => string;

export function marked(text: string): string {
	return marker()(text);
}

/** One marker gives an id the same number wherever it meets it: who is meant can be compared. */
export function marker(): Marker {
	const numbers = new Map<string, number>();
	const numberOf = (id: string) => {
		const key = id.toLowerCase();
		const number = numbers.get(key) ?? numbers.size + 1;
		numbers.set(key, number);
		return `(${number})`;
	};
	return (text) => {
		const opened = text.replace(cursors, (_, before: string, cursor: string) => `${before}${Buffer.from(cursor, 'base64url').toString().replaceAll('"', "'")}`);
		const numbered = timeless(opened)
			.replace(/\b([a-z]+_)([0-9a-z]{20,})/g, (_, kind: string, id: string) => kind + numberOf(id))
			// An entity tag: the id of what it is of, and its version.
			.replace(/"(x?)([0-9A-Za-z]{20})(?=\.)/g, (_, before: string, id: string) => `"${before}${numberOf(id)}`);
		return marks.reduce((masked, [pattern, mark]) => masked.replace(pattern, mark), numbered);
	};
}

/** How long something took, or is to wait, is written in more or fewer digits; so is then the length of the whole. */
function timeless(text: string): string {
	if (!/"(durationMs|retryAfter)":/.test(text)) return text;
	return text.replace(/("durationMs"|"retryAfter"|content-length): ?\d+/gi, '$1: 0').replace(/ \d+ seconds?\./g, ' 0 seconds.');
}

/** What a cursor says is compared, not how its ids are written. */
const cursors = /(\bcursor=|"nextCursor":")([\w-]+)/g;

const marks: [RegExp, string][] = [
	// The beginning of a key. The end of a slug that was taken: in JSON, in an address, in a sentence, in CSV.
	[/"gal_[0-9a-z]{4}"/g, '"(prefix)"'],
	[/((?:"slug":"|\/posts\/|Publish `|^post_\(\d+\),)[0-9a-z-]*-)[0-9a-z]{6}(?=["`,\\\n/? ]|$)/gm, '$1(end)'],
	[/((?:etag|if-none-match|if-range): )"[\w-]{32}"/gi, '$1"(hash)"'],
	[/(token|galley_session)=(?:[\w-]{20,}|sub_\(\d+\)\.[\w-]{43})/g, '$1=(token)'],
	[/\b(?=[a-z]*\d)[0-9a-z]{32}(?:[0-9a-z]{8})?\b/g, '(token)'],
	[/\bwhsec_[A-Za-z0-9+/]{43}=/g, '(secret)'],
	// Signatures, and when they were made.
	[/\b(sha256=|v1=)[0-9a-f]{64}\b/g, '$1(signature)'],
	[/\bv1,[A-Za-z0-9+/]{43}=/g, 'v1,(signature)'],
	[/(webhook-timestamp: |stripe-signature: t=)\d{10}\b/g, '$1(seconds)'],
	// How long a limit has still to run.
	[/(retry-after: |ratelimit: "\w+";r=\d+;t=)\d{1,3}\b/gi, '$1(seconds)'],
	[/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '(uuid)'],
	// Multipart: of the generated suite, of `fetch`.
	[/\bgalley-[0-9a-f]{24}\b/g, '(boundary)'],
	[/\bformdata-undici-\d{12}\b/g, '(boundary)'],
	[/(localhost:|127\.0\.0\.1:|127\.0\.0\.1%3A|the port )\d{5}\b/g, '$1(port)'],
	// The end of a cursor: what list it is of.
	[/'[\w-]{12}'\]/g, "'(list)']"],
	[/\(D:\d{14}Z\)/g, '(D:time)'],
	[/\b(20\d\d)-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '$1 (time.000)'],
	[/\b(20\d\d)-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '$1 (time)'],
	[/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, '(date)']
];
