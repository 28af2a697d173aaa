/** The contract cannot be hosted as it is. `place` is a JSON Pointer into the bundled document. */
export class Refusal extends Error {
	override name = 'Refusal';
	constructor(place: string, why: string) {
		super(`${place}: ${why}`);
		this.place = place;
	}
	readonly place: string;
}

/** The next step of a JSON Pointer (RFC 6901, section 3). */
export function step(name: string | number): string {
	return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
