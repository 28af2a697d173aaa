/**
 * Values by name, without a prototype: a parameter called `constructor` is there only where it was sent. Made by a
 * function, because what `Object.create(null)` makes is slower to write to and to read from.
 */
export type Values = Record<string, unknown>;

function Blank() {
	// Filled by whoever makes one.
}
Blank.prototype = Object.create(null) as object;

const Maker = Blank as unknown as new () => Values;

export function newValues(): Values {
	return new Maker();
}

/** For places that an operation has no parameters in. */
export const none: Values = Object.freeze(newValues());
