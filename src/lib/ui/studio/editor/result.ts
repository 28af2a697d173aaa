import type { components } from '$lib/client/generated/types';
import type { Problem } from '$lib/client/problem';
import type { PostFields } from '../post-fields';

type Post = components['schemas']['Post'];

/** What an action of the editor gives. */
export interface EditorResult {
	done?: string | undefined;
	problem?: Problem | undefined;
	/** As it is saved now, and its entity tag. */
	post?: Post | undefined;
	/** The version that the fields were made from. */
	etag?: string | undefined;
	/** The excerpt that the form was given: where it is still this, nobody has touched it. */
	excerptBefore?: string | undefined;
	/** What was sent, where it was not saved. */
	fields?: PostFields | undefined;
	/** What somebody else has saved in between. */
	theirs?: { post: Post; etag: string } | undefined;
	/** What was given up for theirs: still there to be read. */
	kept?: PostFields | undefined;
	/** The text, set. */
	html?: string | undefined;
}
