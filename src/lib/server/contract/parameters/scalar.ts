import type { Primitive } from '../contract.ts';

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
			return /^-?(0|[1-9]\d*)$/.test(text) ? finite(text) : undefined;
		case 'number':
			return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? finite(text) : undefined;
	}
}

function finite(text: string): number | undefined {
	const value = Number(text);
	return Number.isFinite(value) ? value : undefined;
}
