import { keyOf, readMediaType } from '../media/media-type.ts';
import { kindOf, type Kind } from '../media/kind.ts';
import { entries, Refusal, resolve, type Document, type Json } from './document.ts';

/** One of the media types of a `content`. */
export interface DeclaredMedia {
	/** As the document writes it, which is how types know it. */
	name: string;
	/** As the engine knows it: lower case, parameters in order. */
	key: string;
	type: string;
	parameters: [string, string][];
	/** Of a range, what it is as a whole: `text/*` is text, `image/*` bytes. `null`: each of its types has its own. */
	kind: Kind | null;
	media: Json;
	place: string;
}

/** `content` of a body or an answer, every media type read. */
export function readContent(document: Document, holder: Json, place: string): DeclaredMedia[] {
	const seen = new Set<string>();
	return entries(holder.content).map(([name, item]) => {
		const at = `${place}/content/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
		const read = readName(name, at);
		if (seen.has(read.key)) throw new Refusal(at, `the media type \`${read.key}\` is there twice`);
		seen.add(read.key);
		return { name, ...read, media: resolve(document, item, at).value, place: at };
	});
}

function readName(name: string, place: string): Pick<DeclaredMedia, 'key' | 'type' | 'parameters' | 'kind'> {
	const range = /^(\*|[\w!#$&^.+-]+)\/\*$/.exec(name.trim().toLowerCase())?.[0];
	if (range !== undefined) return { key: range, type: range, parameters: [], kind: kindOfRange(range, place) };
	const media = readMediaType(name);
	if (media === null || name.includes('*')) throw new Refusal(place, `\`${name}\` is no media type`);
	const kind = kindOf(media.type);
	const parameters = new Map(media.parameters);
	const charset = parameters.get('charset');
	if (charset !== undefined && kind !== 'binary') {
		if (!/^utf-?8$/i.test(charset)) throw new Refusal(place, `\`${name}\` cannot be honoured: all text is read and written as UTF-8`);
		// Said or not, it is what is meant.
		parameters.delete('charset');
	}
	if (kind === 'multipart' || kind === 'form') parameters.delete('boundary');
	return { key: keyOf({ type: media.type, parameters }), type: media.type, parameters: [...parameters], kind };
}

function kindOfRange(range: string, place: string): Kind | null {
	if (range === 'text/*') return 'text';
	if (range === 'multipart/*') throw new Refusal(place, 'of multipart bodies there is `multipart/form-data` only: name it');
	return /^(image|audio|video|font)\//.test(range) ? 'binary' : null;
}

/** A list of media types and ranges (`contentType` of an Encoding Object), in lower case and without parameters. */
export function readRanges(value: unknown, place: string, what: string): string[] {
	if (value === undefined) return [];
	if (typeof value !== 'string') throw new Refusal(place, `${what} has a \`contentType\` that is no text`);
	return value.split(',').map((text) => {
		const range = text.trim().toLowerCase();
		const type = /^(\*|[\w!#$&^.+-]+)\/\*$/.test(range) ? range : readMediaType(range)?.type;
		if (type === undefined) throw new Refusal(place, `${what} has a \`contentType\` that is none: \`${text.trim()}\``);
		return type;
	});
}
