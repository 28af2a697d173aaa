import type { components } from '$lib/client/generated/types';
import type { PostFields } from '$lib/ui/studio/post-fields';
import { text } from './fields.ts';

type Schemas = components['schemas'];

export function readPostFields(form: FormData): PostFields {
	return { title: text(form, 'title'), slug: text(form, 'slug'), body: text(form, 'body'), excerpt: text(form, 'excerpt'), tags: text(form, 'tags') };
}

/** Between commas. A tag of two words gets its hyphen here: nobody means two tags by it. */
export function tagsOf(tags: string): string[] {
	return [
		...new Set(
			tags
				.toLowerCase()
				.split(',')
				.map((tag) => tag.trim().replace(/\s+/g, '-'))
				.filter(Boolean)
		)
	];
}

export function newPostFrom({ title, slug, body, excerpt, tags }: PostFields): Schemas['CreatePost'] {
	return {
		title: title.trim(),
		body,
		tags: tagsOf(tags),
		...(slug.trim() ? { slug: slug.trim() } : {}),
		...(excerpt.trim() ? { excerpt: excerpt.trim() } : {})
	};
}

/**
 * What the form changes. An excerpt that nobody has touched is left out: it may be the beginning of the text,
 * which changes with it, and sending it back would hold it fast.
 */
export function changesFrom(fields: PostFields, excerptBefore: string, post: Schemas['Post']): Schemas['PatchPost'] {
	const { title, slug, body } = { title: fields.title.trim(), slug: fields.slug.trim(), body: fields.body };
	const tags = tagsOf(fields.tags);
	return {
		...(title === post.title ? {} : { title }),
		...(slug === post.slug ? {} : { slug }),
		...(body === post.body ? {} : { body }),
		...(fields.excerpt === excerptBefore ? {} : { excerpt: fields.excerpt.trim() || null }),
		...(tags.join() === post.tags.join() ? {} : { tags })
	};
}
