import { invalidateAll } from '$app/navigation';

/** For an effect: asks for the page's data again every other second, as long as something is under way and it is looked at. */
export function refreshWhile(underWay: () => boolean): (() => void) | undefined {
	if (!underWay()) return;
	const timer = setInterval(() => {
		if (document.visibilityState === 'visible') void invalidateAll();
	}, 2000);
	return () => clearInterval(timer);
}
