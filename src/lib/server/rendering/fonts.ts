import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The scripts that there are letters for. What is in none of them is shown as a box. */
export const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;
export type Script = (typeof scripts)[number];

export type Face = 'inter-400-normal' | 'inter-700-normal' | 'source-serif-4-400-normal' | 'source-serif-4-400-italic' | 'source-serif-4-700-normal';

/** From the npm packages of the fonts: nothing is fetched, nothing is expected of the machine. */
const resolver = createRequire(import.meta.url);
const packages: Record<string, string> = { inter: '@fontsource/inter', 'source-serif-4': '@fontsource/source-serif-4' };
const loaded = new Map<string, Promise<Buffer>>();

/** A face's file for one script (WOFF). Read once. */
export function loadFont(face: Face, script: Script): Promise<Buffer> {
	const [, family = '', style = ''] = /^(.+)-(\d{3}-\w+)$/.exec(face) ?? [];
	const name = `${packages[family] ?? ''}/files/${family}-${script}-${style}.woff`;
	const font = loaded.get(name) ?? readFile(resolver.resolve(name));
	loaded.set(name, font);
	return font;
}

/** A piece of a text whose letters are all in one file. */
export interface Run {
	text: string;
	script: Script;
}

const ranges: [Script, RegExp][] = [
	['vietnamese', /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u20AB]/],
	[
		'latin-ext',
		/[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u02BD-\u02C5\u02C7-\u02CC\u02CE-\u02D7\u02DD-\u02FF\u1E00-\u1E9F\u1EF2-\u1EFF\u20A0-\u20AA\u20AD-\u20C0\u2C60-\u2C7F\uA720-\uA7FF]/
	],
	['greek', /[\u0370-\u03FF]/],
	['cyrillic', /[\u0301\u0400-\u045F\u0490\u0491\u04B0\u04B1\u2116]/],
	['cyrillic-ext', /[\u0460-\u052F\u1C80-\u1C8A\u20B4\u2DE0-\u2DFF\uA640-\uA69F]/]
];

/** Cuts a text where its script changes. A space belongs to what stands before it. */
export function runsOf(text: string): Run[] {
	const runs: Run[] = [];
	for (const letter of text) {
		const last = runs.at(-1);
		const script = letter === ' ' ? (last?.script ?? 'latin') : (ranges.find(([, range]) => range.test(letter))?.[0] ?? 'latin');
		if (last?.script === script) last.text += letter;
		else runs.push({ text: letter, script });
	}
	return runs;
}
