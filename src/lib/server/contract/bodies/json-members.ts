import { maxDepth } from './json-scan.ts';

/**
 * Whether valid JSON text that was UTF-8 certainly has no name twice in an object, no lone surrogate, and no more levels
 * than may be: as many names are written as members were made. Where this says no, whoever wants to know must look closer.
 */
export function isPlain(text: string, value: unknown): boolean {
	if (typeof value !== 'object' || value === null || text.includes('\\u')) return false;
	// What a library has given to all objects would be counted with their members.
	for (const _ in nothing) return false;
	const names = namesAtMost(text);
	return names >= 0 && names === membersOf(value, 1);
}

const nothing = {};

/**
 * A name ends with a quote, and its colon follows. The same within a string makes them more than there are, and never
 * fewer; space before a colon makes the number worthless. From colon to colon: that is what a text has fewest of.
 */
function namesAtMost(text: string): number {
	let names = 0;
	for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
		const before = text.charCodeAt(at - 1);
		if (before === 0x22) names++;
		else if (before === 0x20 || before === 0x0a || before === 0x0d || before === 0x09) return -1;
	}
	return names;
}

/** Not a number where it goes too deep. */
function membersOf(value: object, depth: number): number {
	if (depth > maxDepth) return NaN;
	let members = 0;
	if (Array.isArray(value)) {
		for (let index = 0; index < value.length; index++) {
			const item: unknown = value[index];
			if (typeof item === 'object' && item !== null) members += membersOf(item, depth + 1);
		}
		return members;
	}
	for (const name in value) {
		members++;
		const member = (value as Record<string, unknown>)[name];
		if (typeof member === 'object' && member !== null) members += membersOf(member, depth + 1);
	}
	return members;
}
