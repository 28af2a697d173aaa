import { fault } from '$lib/server/contract/fault';
import * as media from '$lib/server/domain/media';
import { text } from '$lib/server/forms/fields';
import { isFailure } from '$lib/server/forms/failure';
import { submit } from '$lib/server/forms/submit';
import { read } from '$lib/ui/read';
import { pageNumber } from '$lib/ui/studio/page-number';
import { studioClient } from '$lib/ui/studio/studio-client';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => ({
	media: read(await studioClient(fetch, url.origin).GET('/media', { params: { query: { page: pageNumber(url), limit: 24 } } })),
	done: url.searchParams.has('uploaded') ? 'The picture is here. Say what it shows, and copy its Markdown into a post.' : undefined
});

/** As the contract has it for the API. */
const largest = 10_485_760;

export const actions = {
	/** Without JavaScript. With it the file goes to the API, which tells how far it is. */
	upload: async (event) => {
		const form = await event.request.formData();
		const file = form.get('file');
		const alt = await submit('patchMedia', event, { alt: text(form, 'alt').trim() }, async (described) => ({ text: described.alt ?? '' }));
		if (isFailure(alt)) return alt;
		const picture = file instanceof File ? file : new File([], '');
		const stream = picture.stream() as unknown as AsyncIterable<Uint8Array>;
		return submit('uploadMedia', event, picture, async (_, actor) => {
			if (picture.size > largest) throw fault('content-too-large', 'The picture has more than 10 MB. Make it smaller, and send it again.');
			const { media: made } = await media.upload({ filename: picture.name, stream, alt: alt.text }, actor);
			return { done: `“${made.name}” is here. Copy its Markdown into a post.` };
		});
	},
	describe: async (event) => {
		const form = await event.request.formData();
		return submit('patchMedia', event, { alt: text(form, 'alt').trim() }, async (changes, actor) => {
			await media.patch(text(form, 'media'), changes, [text(form, 'etag')], actor);
			return { done: 'Saved.' };
		});
	},
	delete: async (event) => {
		const form = await event.request.formData();
		return submit('deleteMedia', event, undefined, async (_, actor) => {
			await media.remove(text(form, 'media'), [text(form, 'etag')], actor);
			return { done: 'The picture is deleted. Posts that show it have a gap now.' };
		});
	}
} satisfies Actions;
