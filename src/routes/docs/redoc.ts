import script from 'redoc/bundles/redoc.standalone.js?url';
import { dark, light } from './theme';

interface Redoc {
	init(spec: string, options: object, place: HTMLElement, done: (error?: Error) => void): void;
}

declare global {
	interface Window {
		Redoc?: Redoc;
	}
}

/** Draws the contract. Everything comes from this server, and works without a network. */
export async function show(place: HTMLElement): Promise<void> {
	const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
	keepImagesHome();
	await load(script);
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	const options = {
		// Redoc writes its styles itself; the policy of this page lets them in by this.
		nonce,
		theme: scheme.matches ? dark : light
	};
	await new Promise<void>((resolve, reject) => {
		window.Redoc?.init('/api/openapi.json', options, place, (error) => (error ? reject(error) : resolve()));
	});
}

/**
 * Below its menu Redoc shows a logo from its maker's server, and no option turns that off. The policy would block
 * it, but only after the browser has tried and complained. So on this page an image takes no address of another
 * server, in either of the two ways in which React gives it one. It hears that loading failed, and Redoc removes it.
 */
function keepImagesHome(): void {
	const image = HTMLImageElement.prototype;
	const src = Object.getOwnPropertyDescriptor(image, 'src');
	const isHome = (address: string) => new URL(address, location.href).origin === location.origin;
	const refuse = (element: HTMLImageElement) => queueMicrotask(() => element.dispatchEvent(new Event('error')));
	image.setAttribute = function (name: string, value: string) {
		if (name === 'src' && !isHome(value)) refuse(this);
		else Element.prototype.setAttribute.call(this, name, value);
	};
	Object.defineProperty(image, 'src', {
		...src,
		set(this: HTMLImageElement, value: string) {
			if (isHome(value)) src?.set?.call(this, value);
			else refuse(this);
		}
	});
}

function load(address: string): Promise<unknown> {
	const element = document.createElement('script');
	element.src = address;
	return new Promise((resolve, reject) => {
		element.onload = resolve;
		element.onerror = reject;
		document.head.append(element);
	});
}
