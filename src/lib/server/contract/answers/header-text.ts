import type { HeaderForm } from '../contract.ts';
import type { Reading } from '../parameters/readers.ts';

/** A header as handlers give it, `null` for one that is left out: RFC 6570 has no text for an empty list. */
export type HeaderText = string | string[] | null;

/** Why a value cannot be a header. The sentence goes on from its name. */
export class HeaderFault extends Error {
	override name = 'HeaderFault';
}

/** A value as the text that its header declares. Lists under `Set-Cookie` are lines of their own (RFC 9110, section 5.3). */
export function headerText(name: string, form: HeaderForm | undefined, value: unknown): HeaderText {
	// Where a text may be anything, `null` is no text.
	if (form === undefined) return value === null ? null : carried(scalarText(value));
	const picked = form.pick(value);
	if (name === 'set-cookie' && Array.isArray(picked)) return picked.map((line) => carried(scalarText(line)));
	const text = written(form.reading, picked);
	return text === null ? null : carried(text);
}

function written(reading: Reading, value: unknown): string | null {
	switch (reading.kind) {
		case 'json':
			return asciiJson(value);
		case 'scalar':
			return scalarText(value);
		case 'list':
			if (!Array.isArray(value)) throw new HeaderFault('must be a list');
			return value.length === 0 ? null : value.map((item) => piece(item, [','])).join(',');
		case 'object': {
			if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HeaderFault('must be an object');
			const members = Object.entries(value).filter(([, member]) => member !== undefined);
			const equals = reading.pairs ? '=' : ',';
			return members.length === 0 ? null : members.map(([member, part]) => `${piece(member, [',', equals])}${equals}${piece(part, [','])}`).join(',');
		}
	}
}

/** Headers are not percent-encoded: what separates values cannot be part of one. */
function piece(value: unknown, separators: string[]): string {
	const text = scalarText(value);
	if (separators.some((separator) => text.includes(separator))) throw new HeaderFault('has a separator within one of its values');
	if (text !== text.trim()) throw new HeaderFault('has spaces around one of its values');
	return text;
}

function scalarText(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean' || value === null || (typeof value === 'number' && Number.isFinite(value))) return String(value);
	throw new HeaderFault('has a value that is no text, number or boolean');
}

/** RFC 8259, section 7: any character may be escaped. */
function asciiJson(value: unknown): string {
	return JSON.stringify(value).replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** RFC 9110, section 5.5: a line break would begin another header, and what is not Latin-1 has no bytes. */
function carried(text: string): string {
	if (unheard.test(text)) throw new HeaderFault('has a character that no header can carry');
	if (isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1))) throw new HeaderFault('begins or ends with a space, which is lost on the way');
	return text;
}

const unheard = /[^\t -~\x80-\xff]/;

function isSpace(code: number): boolean {
	return code === 0x20 || code === 0x09;
}
