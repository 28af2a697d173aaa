import type { Attachment } from 'svelte/attachments';

/** Code and tables that are wider than their place scroll by themselves: the keyboard must reach them, and nothing that does not scroll. */
export const scrollByKeys: Attachment<HTMLElement> = (element) => {
	const look = () => {
		for (const part of element.querySelectorAll('pre, .wide')) {
			const scrolls = part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight;
			if (scrolls) part.setAttribute('tabindex', '0');
			else part.removeAttribute('tabindex');
		}
	};
	const sizes = new ResizeObserver(look);
	const changes = new MutationObserver(look);
	sizes.observe(element);
	changes.observe(element, { childList: true, subtree: true });
	return () => {
		sizes.disconnect();
		changes.disconnect();
	};
};
