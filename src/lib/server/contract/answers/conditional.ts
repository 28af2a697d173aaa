/** Entity tags (RFC 9110, section 8.8.3) as conditions: any, or one of these opaque tags. */
export type EntityTags = '*' | readonly string[];

/** Reads `If-Match` or `If-None-Match`. `null`: not a list of entity tags. */
export function readEntityTags(value: string): EntityTags | null {
	const text = value.trim();
	if (text === '*') return '*';
	const tag = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/y;
	const tags: string[] = [];
	for (let at = 0; ;) {
		tag.lastIndex = at;
		const found = tag.exec(text);
		if (!found) return null;
		tags.push(found[0]);
		at = tag.lastIndex;
		if (at === text.length) return tags;
		// Empty elements of a list are let pass (RFC 9110, section 5.6.1).
		const comma = /\s*,[\s,]*/y;
		comma.lastIndex = at;
		if (!comma.test(text)) return null;
		at = comma.lastIndex;
	}
}

/** Weak comparison, as `If-None-Match` asks for. */
export function matchesWeakly(tags: EntityTags, etag: string): boolean {
	return tags === '*' || tags.some((tag) => opaque(tag) === opaque(etag));
}

function opaque(tag: string): string {
	return tag.replace(/^W\//, '');
}
