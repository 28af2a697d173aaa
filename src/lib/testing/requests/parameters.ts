import type { Parameter } from '../document/document.ts';
import { encode, encodeReserved, textOf } from './text.ts';

/** A value as the text that stands in a path, by its style (OpenAPI 3.1, Style Values; RFC 6570). */
export function writePath({ name, style, explode, mediaType }: Parameter, value: unknown): string {
	if (mediaType !== null) return encode(contentOf(mediaType, value));
	if (style === 'matrix') return writeMatrix(encode(name), explode, value);
	const dotted = explode && style === 'label';
	// A dot need not be encoded, but it would part what it is in.
	const text = flat(value, explode, dotted ? (one) => encode(one).replaceAll('.', '%2E') : encode).map(([key, item]) =>
		key === null ? item : `${key}=${item}`
	);
	return (style === 'label' ? '.' : '') + text.join(dotted ? '.' : ',');
}

function writeMatrix(name: string, explode: boolean, value: unknown): string {
	const items = flat(value, explode);
	if (!explode || typeof value !== 'object' || value === null) return `;${name}=${items.map(([, item]) => item).join(',')}`;
	return items.map(([key, item]) => `;${key ?? name}=${item}`).join('');
}

/** A value as the pairs of a query, name and text already encoded. */
export function writeQuery({ name, style, explode, allowReserved, mediaType }: Parameter, value: unknown): string[] {
	const write = allowReserved ? encodeReserved : encode;
	const key = encode(name);
	if (mediaType !== null) return [`${key}=${write(contentOf(mediaType, value))}`];
	if (typeof value !== 'object' || value === null) return [`${key}=${write(textOf(value))}`];
	if (style === 'deepObject')
		return Object.entries(value).flatMap(([member, item]) => [item].flat().map((one: unknown) => `${key}%5B${encode(member)}%5D=${write(textOf(one))}`));
	if (explode) {
		if (Array.isArray(value)) return value.map((item) => `${key}=${write(textOf(item))}`);
		return Object.entries(value).map(([member, item]) => `${encode(member)}=${write(textOf(item))}`);
	}
	const separator = style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '%7C' : ',';
	return [
		`${key}=${flat(value, false, (text) => write(text).replaceAll(',', '%2C'))
			.map(([, item]) => item)
			.join(separator)}`
	];
}

/** A value as the text of a header. */
export function writeHeader({ explode, mediaType }: Pick<Parameter, 'explode' | 'mediaType'>, value: unknown): string {
	if (mediaType !== null) return contentOf(mediaType, value);
	return flat(value, explode, (text) => text)
		.map(([key, item]) => (key === null ? item : `${key}=${item}`))
		.join(',');
}

/** A value as a pair of the `Cookie` header. */
export function writeCookie({ name, mediaType }: Parameter, value: unknown): string {
	const text =
		mediaType === null
			? flat(value, false)
					.map(([, item]) => item)
					.join(',')
			: encode(contentOf(mediaType, value));
	return `${name}=${text}`;
}

function contentOf(mediaType: string, value: unknown): string {
	return /[/+]json$/.test(mediaType) ? JSON.stringify(value) : textOf(value);
}

/** The items of a value, with the names of members where `named`, as items of their own where not. */
function flat(value: unknown, named: boolean, write: (text: string) => string = encode): [string | null, string][] {
	if (Array.isArray(value)) return value.map((item) => [null, write(textOf(item))]);
	if (typeof value !== 'object' || value === null) return [[null, write(textOf(value))]];
	const members = Object.entries(value).map(([name, item]): [string, string] => [write(name), write(textOf(item))]);
	return named
		? members
		: members.flatMap(([name, item]): [null, string][] => [
				[null, name],
				[null, item]
			]);
}
