import { partsOf } from './json.ts';

/** A JSON Pointer as people say it: `items[0].name`; the value itself is `the value`. */
export function said(pointer: string): string {
	const text = partsOf(pointer).reduce((sum, part) => (/^\d+$/.test(part) ? `${sum}[${part}]` : /^[\w$-]+$/.test(part) ? `${sum}.${part}` : `${sum}[${JSON.stringify(part)}]`), '');
	return text === '' ? 'the value' : text.replace(/^\./, '');
}

/** A value as it is shown in a label: its beginning, where it is long. */
export function shown(value: unknown): string {
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** `1 item`, `2 items`. */
export function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
