import type { Offer, Operation } from './contract.ts';
import { fault } from './fault.ts';
import { readAccept, type Range } from './media/accept.ts';

/**
 * The media type of a successful answer: what `Accept` likes best of what the contract offers
 * (RFC 9110, section 12.5.1); of equals, the contract's first. `null` where success has no content.
 * Done before the handler runs: an operation that cannot answer must not act.
 */
export function negotiate({ offers }: Operation, accept: string | null): string | null {
	const first = offers[0];
	if (first === undefined) return null;
	const best = preferred(offers, accept);
	if (best !== null) return best;
	throw fault('not-acceptable', `Nothing that \`Accept\` allows is offered here. Offered: ${offers.map(({ key }) => key).join(', ')}.`);
}

/** What `Accept` likes best of some offers; `null` where it likes none of them. */
export function preferred(offers: readonly Offer[], accept: string | null): string | null {
	if (accept === null || accept === '*/*' || accept.trim() === '') return offers[0]?.key ?? null;
	// What nearly every program sends: one type, as the contract writes it.
	for (const { key } of offers) if (key === accept) return key;
	const ranges = readAccept(accept);
	let best: string | null = null;
	let bestQuality = 0;
	for (const offer of offers) {
		const quality = qualityOf(offer, ranges);
		if (quality > bestQuality) [best, bestQuality] = [offer.key, quality];
	}
	return best;
}

/**
 * The most specific range that covers the offer decides. A wide offer (`image/*`) has something for each range of its
 * kind as well, and none of them speaks for all of it: the best counts.
 */
function qualityOf(offer: Offer, ranges: Range[]): number {
	let quality = 0;
	let specificity = -1;
	let within = 0;
	for (const range of ranges) {
		const level = covers(range, offer);
		if (level > specificity) [quality, specificity] = [range.quality, level];
		if (offer.subtype === '*' && range.quality > within && (offer.type === '*' || offer.type === range.type)) within = range.quality;
	}
	return Math.max(quality, within);
}

/** How exactly a range names an offer: all, its kind, itself, and one more for each parameter. `-1`: not at all. */
function covers({ type, subtype, parameters }: Range, offer: Offer): number {
	if (type === '*') return 0;
	if (type !== offer.type) return -1;
	if (subtype === '*') return 1;
	if (subtype !== offer.subtype) return -1;
	return parameters.every(([name, value]) => offer.parameters.some((own) => own[0] === name && own[1] === value)) ? 2 + parameters.length : -1;
}
