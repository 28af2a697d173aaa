import { plainSegment } from '../compile/plain-segment.ts';

/** A path template in the form in which contract and folders can be compared: SvelteKit decodes paths, and its names are words. */
export function comparable(template: string): string {
	const segments = template
		.split('/')
		.map((segment) => segment.split(/\{([^{}]+)\}/).map((part, index) => (index % 2 > 0 ? `{${word(part)}}` : plainSegment(part))));
	return segments.map((parts) => parts.join('')).join('/');
}

/**
 * The path templates that SvelteKit serves from a folder (its documentation: Advanced routing): groups vanish,
 * `[post=slug]` is `{post}`, `[x+3a]` is a colon, and what is optional or takes the rest may also be missing.
 */
export function pathsOf(folders: string[]): string[] {
	const segments = folders.filter((folder) => !/^\(.*\)$/.test(folder)).map(textsOf);
	const paths = segments.reduce<string[][]>((begun, texts) => begun.flatMap((path) => texts.map((text) => (text === null ? path : [...path, text]))), [[]]);
	return paths.map((path) => `/${path.join('/')}`);
}

/** What a segment may be; `null`: not there at all. */
function textsOf(folder: string): (string | null)[] {
	const alone = /^\[(?:\[(\w+)(?:=\w+)?\]|\.\.\.(\w+)(?:=\w+)?)\]$/.exec(folder);
	if (alone) return [`{${alone[1] ?? alone[2] ?? ''}}`, null];
	return folder.split(/\[(.+?)\](?!\])/).reduce<string[]>(
		(begun, part, index) => {
			const ends = index % 2 === 0 ? [part] : namesOf(part);
			return begun.flatMap((text) => ends.map((end) => text + end));
		},
		['']
	);
}

function namesOf(content: string): string[] {
	const code = /^[xu]\+([0-9a-f-]+)$/.exec(content)?.[1];
	if (code !== undefined) return [String.fromCodePoint(...code.split('-').map((digits) => parseInt(digits, 16)))];
	const found = /^(\[)?(?:\.\.\.)?(\w+)/.exec(content);
	const name = `{${found?.[2] ?? content}}`;
	return found?.[1] ? [name, ''] : [name];
}

/** The folder that serves a path template. */
export function folderOf(template: string): string {
	const segments = template.replace(/\/$/, '').split('/');
	return segments
		.map((segment) =>
			segment
				.split(/\{([^{}]+)\}/)
				.map((part, index) => (index % 2 > 0 ? `[${word(part)}]` : folderText(part)))
				.join('')
		)
		.join('/');
}

/** Characters that mean something to SvelteKit or to a file system. */
function folderText(text: string): string {
	return plainSegment(text).replace(/[\\*?:"<>|#%[\](){}]/g, (character) => `[x+${character.charCodeAt(0).toString(16)}]`);
}

function word(name: string): string {
	return name.replace(/\W/g, '_');
}
