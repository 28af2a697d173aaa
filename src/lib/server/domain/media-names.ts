import { imageTypes, type ImageType } from '../storage/image-types.ts';

/** The most that a name may have, in characters, its ending included. */
const longest = 200;

/** What a client calls a file as one name on one line, with the ending of what it is. */
export function nameFor(claimed: string | null, type: ImageType): string {
	const last = (claimed ?? '').toWellFormed().split(/[/\\]/).at(-1) ?? '';
	// Nothing that would turn a line of text round, either: `gpj.exe` is not `exe.jpg`.
	const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '').trim();
	const [usual, ...others] = imageTypes[type];
	const ending = /\.([A-Za-z0-9]+)$/.exec(plain)?.[1]?.toLowerCase();
	const fits = ending !== undefined && [usual, ...others].some((one) => one === ending);
	const stem = fits ? plain.slice(0, -ending.length - 1) : plain;
	const end = fits ? plain.slice(-ending.length - 1) : `.${usual}`;
	const short = Array.from(stem.replace(/^\.+/, ''))
		.slice(0, longest - end.length)
		.join('');
	return `${short || 'picture'}${end}`;
}
