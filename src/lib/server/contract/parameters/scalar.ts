import type { Primitive, Types } from './readers.ts';

type Scalar = string | number | boolean | null;

/**
 * A text as a value of a JSON type, by JSON's own grammar (RFC 8259, section 6): no sign but a minus,
 * no leading zeros, no spaces, no hexadecimal. `undefined`: it is not one.
 */
export function readScalar(type: Primitive, text: string): string | number | boolean | undefined {
	switch (type) {
		case 'string':
			return text;
		case 'boolean':
			return text === 'true' ? true : text === 'false' ? false : undefined;
		case 'integer':
			return isInteger(text) ? finite(text) : undefined;
		case 'number':
			return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? finite(text) : undefined;
	}
}

/** A text as the first of these types whose grammar it keeps. */
export function readAs(types: Types, text: string): Scalar | undefined {
	for (const type of types) {
		if (type === 'null') {
			if (text === 'null') return null;
			continue;
		}
		const value = readScalar(type, text);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** Written out: this is what most parameters are, and an expression takes several times as long. */
function isInteger(text: string): boolean {
	const first = text.charCodeAt(0) === 0x2d ? 1 : 0;
	// A zero stands alone.
	if (text.charCodeAt(first) === 0x30) return text.length === first + 1;
	for (let at = first; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x30 || code > 0x39) return false;
	}
	return text.length > first;
}

function finite(text: string): number | undefined {
	const value = Number(text);
	return Number.isFinite(value) ? value : undefined;
}
