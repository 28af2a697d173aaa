import type { components } from '$lib/client/generated/types';

/** A post as the editor has it: all text. */
export interface PostFields {
	title: string;
	slug: string;
	body: string;
	excerpt: string;
	/** Separated by commas. */
	tags: string;
}

export const noFields: PostFields = { title: '', slug: '', body: '', excerpt: '', tags: '' };

export function fieldsOf({ title, slug, body, excerpt, tags }: components['schemas']['Post']): PostFields {
	return { title, slug, body, excerpt, tags: tags.join(', ') };
}

const names = { title: 'Title', slug: 'Address', body: 'Text', excerpt: 'Excerpt', tags: 'Tags' } as const;

/** Where two versions of a post differ. */
export function differences(mine: PostFields, theirs: PostFields): { field: keyof PostFields; name: string }[] {
	return (Object.keys(names) as (keyof PostFields)[]).filter((field) => mine[field] !== theirs[field]).map((field) => ({ field, name: names[field] }));
}
