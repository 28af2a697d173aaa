/** What the generator knows of a `format`. */
export interface Format {
	/** The JSON type that it says something of; values of other types have no format. `string` where absent. */
	type?: 'string' | 'number';
	/** Values of the format; the most usual first. */
	valid: readonly (string | number)[];
	/** Values that are not of the format; the nearest misses first. None where every value is of the format. */
	invalid: readonly (string | number)[];
	/** For numbers: the least and the greatest value, and whether it is a whole one. */
	range?: readonly [least: number, greatest: number];
	whole?: boolean;
	/** A text of the format that has this many code points; `undefined` where there is none, or none that is known. */
	stretch?: (length: number) => string | undefined;
	/** Decides. Absent where ajv-formats decides, or where every value is of the format. */
	validate?: RegExp | ((value: string) => boolean) | ((value: number) => boolean);
}

/** `head`, as many of `filler` as it takes, `tail`. */
export function filled(head: string, filler: string, tail = ''): (length: number) => string | undefined {
	const fixed = head.length + tail.length;
	return (length) => (length < fixed ? undefined : head + filler.repeat(length - fixed) + tail);
}
