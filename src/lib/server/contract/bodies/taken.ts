import type { Body, Format } from '../contract.ts';
import { fault } from '../fault.ts';
import { isUtf8, keyFor, readMediaType, type MediaType } from '../media/media-type.ts';

/** Nearly every body says it in these words: they need no parsing. */
const plain: MediaType = { type: 'application/json', parameters: new Map() };

/** What a body is of, by its `Content-Type`. Refuses what the operation does not take, and says what it does. */
export function takenMedia(body: Body, method: string, header: string | null, encoding: string | null): { media: MediaType; format: Format } {
	if (encoding !== null && encoding.trim().toLowerCase() !== 'identity')
		throw refusal(body, method, `A body with \`Content-Encoding: ${encoding.slice(0, 50)}\` is not taken. Send it as it is.`);
	const media = header === 'application/json' ? plain : readMediaType(header ?? '');
	const key = media === null ? undefined : keyFor(body.content, media);
	const format = key === undefined ? undefined : body.content[key];
	if (media === null || !format) {
		const what = header === null ? 'A body without a `Content-Type`' : `A body of \`${header.slice(0, 100)}\``;
		throw refusal(body, method, `${what} is not taken here. Taken: ${listed(body)}.`);
	}
	if (format.kind !== 'binary' && !isUtf8(media))
		throw refusal(body, method, `A body in \`${media.parameters.get('charset')?.slice(0, 50) ?? ''}\` is not taken. Send UTF-8.`);
	return { media, format };
}

function refusal(body: Body, method: string, detail: string) {
	const accept = listed(body);
	return fault('unsupported-media-type', detail, { headers: method === 'PATCH' ? { accept, 'accept-patch': accept } : { accept } });
}

const listed = ({ content }: Body) => Object.keys(content).join(', ');
