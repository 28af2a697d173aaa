export interface MediaType {
	/** Lower case. */
	type: string;
	/** By lower-case name. */
	parameters: ReadonlyMap<string, string>;
}

/** `Content-Type` with its parameters; `null` where it is none (RFC 9110, section 8.3.1). */
export function readMediaType(header: string): MediaType | null {
	// No two runs of spaces stand side by side: they could be divided between them in a million ways.
	const parsed = /^([\w!#$&^.+-]+\/[\w!#$&^.+-]+)((?:\s*;\s*[\w!#$&^.+-]+=(?:[\w!#$&^.+-]+|"[^"]*"))*)(?:\s*;)?$/.exec(header.trim());
	if (!parsed?.[1]) return null;
	const parameters = [...(parsed[2] ?? '').matchAll(/([\w!#$&^.+-]+)=(?:"([^"]*)"|([^;\s]+))/g)];
	return {
		type: parsed[1].toLowerCase(),
		parameters: new Map(parameters.map(([, name = '', quoted, plain = '']) => [name.toLowerCase(), quoted ?? plain]))
	};
}

export function isUtf8({ parameters }: MediaType): boolean {
	return ['utf-8', 'utf8', 'us-ascii'].includes(parameters.get('charset')?.toLowerCase() ?? 'utf-8');
}

/** `image/*`, or `*` for both: what OpenAPI calls a media type range. */
export function isWide(type: string): boolean {
	return type.endsWith('/*');
}

/** A media type as the contract's content is keyed by: one text, however it was written. */
export function keyOf({ type, parameters }: MediaType): string {
	const own = [...parameters].sort(([one], [other]) => (one < other ? -1 : 1));
	return type + own.map(([name, value]) => `;${name}=${/^[\w!#$&^.+-]+$/.test(value) ? value : JSON.stringify(value)}`).join('');
}

/**
 * The key of the contract's content that a media type falls under, the most specific of several (OpenAPI 3.1, Request
 * Body Object): with parameters that are all there, the type itself, `image/*`, all. `undefined`: none.
 */
export function keyFor(content: object, media: MediaType): string | undefined {
	const { type } = media;
	if (media.parameters.size > 0) {
		const exact = Object.keys(content).filter((key) => key.startsWith(`${type};`) && covers(key, media));
		if (exact.length > 0) return exact.reduce((one, other) => (other.split(';').length > one.split(';').length ? other : one));
	}
	return [type, `${type.slice(0, type.indexOf('/'))}/*`, '*/*'].find((key) => Object.hasOwn(content, key));
}

function covers(key: string, { parameters }: MediaType): boolean {
	return [...(readMediaType(key)?.parameters ?? [])].every(([name, value]) => parameters.get(name) === value);
}
