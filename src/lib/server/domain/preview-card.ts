import type { components } from '../../client/generated/types.ts';
import { OutgoingError } from '../net/outgoing-error.ts';
import type { Incoming } from '../net/safe-fetch.ts';
import { createHeadReader, type Head } from './preview-head.ts';

type LinkCard = components['schemas']['LinkCard'];

/** Reads a page as far as it speaks of itself. What is too large is read as far as it goes. */
export async function readCard(page: Incoming, isAllowed: (address: string) => boolean): Promise<LinkCard> {
	const type = page.headers.get('content-type') ?? '';
	if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) throw new OutgoingError('unreachable', 'It is not a web page.');
	const reader = createHeadReader();
	const texts = decode(page.body, /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1]);
	try {
		for await (const text of texts) if (reader.read(text)) break;
	} catch (error) {
		if (!(error instanceof OutgoingError) || error.failure !== 'too-large') throw error;
	}
	return cardOf(reader.end(), page.url, isAllowed);
}

/** Text of bytes. Without a word from the server, the beginning of the page says in which characters it is written. */
async function* decode(body: AsyncIterable<Uint8Array>, charset: string | undefined): AsyncGenerator<string, void> {
	let decoder = charset === undefined ? null : decoderOf(charset);
	for await (const bytes of body) {
		decoder ??= decoderOf(/<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(Buffer.from(bytes).toString('latin1'))?.[1]);
		yield decoder.decode(bytes, { stream: true });
	}
}

function decoderOf(charset = 'utf-8'): TextDecoder {
	try {
		return new TextDecoder(charset);
	} catch {
		return new TextDecoder();
	}
}

function cardOf(head: Head, url: URL, isAllowed: (address: string) => boolean): LinkCard {
	const description = clean(head.meta.get('og:description') ?? head.meta.get('description') ?? head.meta.get('twitter:description'), 1000);
	const siteName = clean(head.meta.get('og:site_name'), 200);
	const image = addressOf(head.meta.get('og:image') ?? head.meta.get('og:image:url') ?? head.meta.get('twitter:image'), url);
	const canonical = addressOf(head.canonical ?? head.meta.get('og:url'), url);
	return {
		// A page may not speak for another host.
		url: canonical?.host === url.host && isAllowed(canonical.href) ? canonical.href : url.href,
		title: clean(head.meta.get('og:title') ?? head.title, 300) ?? clean(head.title, 300) ?? url.hostname,
		...(description === undefined ? {} : { description }),
		...(siteName === undefined ? {} : { siteName }),
		...(image && isAllowed(image.href) ? { image: image.href } : {})
	};
}

function addressOf(text: string | undefined, base: URL): URL | undefined {
	if (text === undefined || text.length > 2000 || !URL.canParse(text.trim(), base.href)) return undefined;
	const url = new URL(text.trim(), base);
	return url.href.length <= 4000 ? url : undefined;
}

/** One line of text, `undefined` for none. Counted in characters, as the contract does. */
function clean(text: string | undefined, most: number): string | undefined {
	const line = text
		?.slice(0, 20_000)
		.toWellFormed()
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.trim();
	if (!line) return undefined;
	const characters = Array.from(line);
	return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
