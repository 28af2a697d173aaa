import { expect, test } from 'vitest';
import { match as matchesPost } from '../../src/params/post.ts';
import { match as matchesSlug } from '../../src/params/slug.ts';
import { document } from '../support/contract-document.ts';

/** What the contract says of a name, as a function. */
function allows(schema: string): (text: string) => boolean {
	const { pattern, minLength, maxLength } = document.components?.schemas?.[schema] as { pattern: string; minLength: number; maxLength: number };
	return (text) => new RegExp(pattern, 'u').test(text) && text.length >= minLength && text.length <= maxLength;
}

const texts = [
	'',
	'a',
	'the-lost-update',
	'The',
	'a--b',
	'-a',
	'a-',
	'a_b',
	'ä',
	'post_7f3k9q2m4x8c1v6b0n5t',
	'post_short',
	'a'.repeat(100),
	'a'.repeat(101),
	'a\n',
	'a b'
];

test('pages are found for the names that the contract allows, and for no others', () => {
	const [slug, id] = [allows('Slug'), allows('PostId')];
	for (const text of texts) {
		expect(matchesSlug(text), JSON.stringify(text)).toBe(slug(text));
		expect(matchesPost(text), JSON.stringify(text)).toBe(slug(text) || id(text));
	}
});
