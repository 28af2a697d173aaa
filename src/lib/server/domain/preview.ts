import type { components } from '../../client/generated/types.ts';
import { fetcher } from '../net/fetcher.ts';
import { OutgoingError } from '../net/outgoing-error.ts';
import type { Actor } from './actor.ts';
import { DomainError } from './error.ts';
import { readCard } from './preview-card.ts';
import { createThrottle } from './throttle.ts';

type LinkCard = components['schemas']['LinkCard'];

/** How long a card is kept, in milliseconds, and how many. */
const keptFor = 5 * 60_000;
const kept = 500;

const limits = { timeout: 8000, redirects: 3, maxBytes: 512 * 1024 };
const headers = { accept: 'text/html, application/xhtml+xml;q=0.9', 'accept-language': 'en' };

const throttle = createThrottle(30, 60);
const cards = new Map<string, { until: number; card: Promise<LinkCard> }>();

/** What is behind an address. Several who ask at once share one request. */
export async function read(address: string, actor: Actor): Promise<LinkCard> {
	await throttle(actor.userId ?? '');
	const now = Date.now();
	const known = cards.get(address);
	if (known && known.until > now) return known.card;
	const card = load(address);
	cards.delete(address);
	cards.set(address, { until: now + keptFor, card });
	// A failure may be gone at the next try.
	card.catch(() => cards.get(address)?.card === card && cards.delete(address));
	const [oldest] = cards.keys();
	if (cards.size > kept && oldest !== undefined) cards.delete(oldest);
	return card;
}

async function load(address: string): Promise<LinkCard> {
	try {
		const page = await fetcher.fetch(address, { ...limits, headers });
		try {
			if (page.status < 200 || page.status > 299) throw new OutgoingError('unreachable', `It answered ${page.status}.`);
			return await readCard(page, isAllowed);
		} finally {
			await page.close();
		}
	} catch (error) {
		if (!(error instanceof OutgoingError)) throw error;
		if (error.failure === 'refused') throw new DomainError('url-refused', error.message);
		throw new DomainError('upstream-failed', `The page cannot be shown. ${error.message} Try again later, or open it in a browser.`);
	}
}

function isAllowed(address: string): boolean {
	try {
		fetcher.check(address, { secure: false });
		return true;
	} catch {
		return false;
	}
}
