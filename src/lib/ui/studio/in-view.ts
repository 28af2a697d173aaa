import type { Attachment } from 'svelte/attachments';

/** What has just been said is seen, wherever on the page the button was. */
export const inView: Attachment<HTMLElement> = (element) => {
	const { top, bottom } = element.getBoundingClientRect();
	if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center' });
};
