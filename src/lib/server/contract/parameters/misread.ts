import type { Types } from './readers.ts';

/** Why a text is not what it stands for. `text` follows the parameter's name. */
export class Misread {
	constructor(keyword: string, text: string) {
		this.keyword = keyword;
		this.text = text;
	}
	readonly keyword: string;
	readonly text: string;
}

export const badEncoding = new Misread('encoding', 'is not valid percent-encoded UTF-8.');

const words: Record<Types[number], string> = {
	null: '`null`',
	boolean: 'a boolean',
	integer: 'an integer, written with digits only',
	number: 'a number',
	string: 'a string'
};

export function wrongType(types: Types): Misread {
	return new Misread('type', `must be ${types.map((type) => words[type]).join(' or ')}.`);
}
