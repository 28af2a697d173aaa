import type { Body, Format } from './body.ts';
import { fault } from '../fault.ts';
import { kindOf } from '../media/kind.ts';
import { isUtf8, isWide, keyFor, readMediaType, type MediaType } from '../media/media-type.ts';

/** Nearly every body says it in these words: they need no parsing. */
const plain: MediaType = { type: 'application/json', parameters: new Map() };

/** What a body is of, by its `Content-Type`. Refuses what the operation does not take, and says what it does. */
export function takenMedia(body: Body, method: string, header: string | null, encoding: string | null): { media: MediaType; format: Format } {
	if (encoding !== null && encoding.trim().toLowerCase() !== 'identity')
		throw refusal(body, method, `A body with \`Content-Encoding: ${encoding.slice(0, 50)}\` is not taken. Send it as it is.`);
	const media = header === 'application/json' ? plain : readMediaType(header ?? '');
	const key = media === null ? undefined : keyFor(body.content, media);
	const format = key === undefined ? undefined : body.content[key];
	if (media === null || key === undefined || !format || (isValue(key, format) && kindOf(media.type) !== 'json')) {
		const what = header === null ? 'A body without a `Content-Type`' : `A body of \`${header.slice(0, 100)}\``;
		throw refusal(body, method, `${what} is not taken here. Taken: ${typesOf(body).join(', ')}.`);
	}
	if (format.kind !== 'binary' && !isUtf8(media))
		throw refusal(body, method, `A body in \`${media.parameters.get('charset')?.slice(0, 50) ?? ''}\` is not taken. Send UTF-8.`);
	return { media, format };
}

function refusal(body: Body, method: string, detail: string) {
	const accept = typesOf(body).join(', ');
	return fault('unsupported-media-type', detail, { headers: method === 'PATCH' ? { accept, 'accept-patch': accept } : { accept } });
}

/** A range of values is as wide as JSON: from no other type can they be read. */
function isValue(key: string, { kind }: Format): boolean {
	return kind === 'json' && isWide(key);
}

/** The media types that a body may have. */
export function typesOf({ content }: Body): string[] {
	return [...new Set(Object.entries(content).map(([key, format]) => (isValue(key, format) ? 'application/json' : key)))];
}
