import type { Operation } from './contract.ts';
import { fault } from './fault.ts';

/**
 * The media type of a successful answer: what `Accept` likes best of what the contract offers
 * (RFC 9110, section 12.5.1); of equals, the contract's first. `null` where success has no content.
 * Done before the handler runs: an operation that cannot answer must not act.
 */
export function negotiate(operation: Operation, accept: string | null): string | null {
	const { offers } = operation;
	const first = offers[0];
	if (first === undefined) return null;
	if (accept === null || accept.trim() === '' || accept === '*/*') return first;
	const ranges = accept.split(',').map(readRange);
	let best: string | null = null;
	let bestQuality = 0;
	for (const offer of offers) {
		const quality = qualityOf(offer, ranges);
		if (quality > bestQuality) [best, bestQuality] = [offer, quality];
	}
	if (best !== null) return best;
	throw fault('not-acceptable', `Nothing that \`Accept\` allows is offered here. Offered: ${offers.join(', ')}.`);
}

interface Range {
	type: string;
	subtype: string;
	quality: number;
}

function readRange(text: string): Range {
	const [range = '', ...parameters] = text.split(';');
	const [type = '', subtype = ''] = range.trim().toLowerCase().split('/');
	const weight = parameters.map((parameter) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/i.exec(parameter)?.[1]).find(Boolean);
	return { type, subtype, quality: weight === undefined ? 1 : Math.min(1, Number(weight)) };
}

/** A wide offer (`image/*`) has something for each range of its kind. The best of them decides. */
function covers(offered: string | undefined, { subtype }: Range): boolean {
	return offered === '*' || offered === subtype;
}

/** The most specific range that covers the offer decides. */
function qualityOf(offer: string, ranges: Range[]): number {
	const [type, subtype] = offer.split('/');
	let quality = 0;
	let specificity = -1;
	for (const range of ranges) {
		const level = range.type === '*' && range.subtype === '*' ? 0 : range.type !== type ? -1 : range.subtype === '*' ? 1 : covers(subtype, range) ? 2 : -1;
		const better = level > specificity || (subtype === '*' && level === 2 && level === specificity && range.quality > quality);
		if (better) [quality, specificity] = [range.quality, level];
	}
	return quality;
}
