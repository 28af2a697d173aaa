import { isDomain } from './hosts.ts';
import { toUnicode } from './punycode.ts';

/** RFC 1123, section 2.1, with the labels of other scripts as RFC 5890 writes them in ASCII. */
export function isHostname(text: string): boolean {
	return isDomain(text) && text.split('.').every(isAsciiLabel);
}

/** RFC 5890, section 2.3.2.3. Other full stops separate labels too (RFC 3490, section 3.1). */
export function isIdnHostname(text: string): boolean {
	const labels = text.split(/[.\u3002\uff0e\uff61]/);
	const ascii = labels.map((label) => (/^[\x00-\x7f]*$/.test(label) ? label : asciiOf(label)));
	return ascii.every((label) => label !== null && isAsciiLabel(label)) && isDomain(ascii.join('.'));
}

/** A label that begins with `xn--` stands for a valid one in Unicode, and no other has hyphens there (RFC 5891, section 4.2.3.1). */
function isAsciiLabel(label: string): boolean {
	if (label.slice(2, 4) !== '--') return true;
	if (!/^xn--/i.test(label)) return false;
	const unicode = toUnicode(label.slice(4).toLowerCase());
	return unicode !== null && /[^\x00-\x7f]/.test(unicode) && isUnicodeLabel(unicode) && asciiOf(unicode) === label.toLowerCase();
}

/** The platform knows how to write a label in ASCII. */
function asciiOf(label: string): string | null {
	if (!isUnicodeLabel(label)) return null;
	const host = URL.parse(`http://${label}.example`)?.hostname;
	return host?.endsWith('.example') ? host.slice(0, -8) : null;
}

/** RFC 5892, appendix A: allowed in some company only. */
const contexts: [RegExp, (label: string, at: number) => boolean][] = [
	// Middle dot, between two letters l.
	[/\u00b7/u, (label, at) => label[at - 1] === 'l' && label[at + 1] === 'l'],
	// Greek lower numeral sign, before Greek.
	[/\u0375/u, (label, at) => /^\p{Script=Greek}/u.test(label.slice(at + 1))],
	// Geresh and gershayim, after Hebrew.
	[/[\u05f3\u05f4]/u, (label, at) => /\p{Script=Hebrew}$/u.test(label.slice(0, at))],
	// Katakana middle dot, in a label with Japanese.
	[/\u30fb/u, (label) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label.replaceAll('\u30fb', ''))],
	// The digits of Arabic and those of Persian, never both.
	[/[\u0660-\u0669]/u, (label) => !/[\u06f0-\u06f9]/u.test(label)],
	[/[\u06f0-\u06f9]/u, (label) => !/[\u0660-\u0669]/u.test(label)],
	// Joiners, after a virama (category Mn with combining class 9); the one that parts, also between letters that would join.
	[/\u200d/u, (label, at) => virama.test(label.slice(0, at))],
	[/\u200c/u, (label, at) => virama.test(label.slice(0, at)) || (joining.test(label.slice(0, at)) && joined.test(label.slice(at + 1)))]
];
/** Of the scripts whose letters join. */
const joining = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]\p{Mn}*$/u;
const joined = /^\p{Mn}*[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u;
const virama =
	/[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed]$/u;

/** Allowed, or forbidden, though their properties say otherwise (RFC 5892, section 2.6). */
const allowed = /[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007]/u;
const forbidden = /[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/u;

/** RFC 5891, section 5.4, with the properties of RFC 5892. */
function isUnicodeLabel(label: string): boolean {
	if (label === '' || label.startsWith('-') || label.endsWith('-') || label.slice(2, 4) === '--') return false;
	if (label !== label.normalize('NFC') || /^\p{M}/u.test(label) || forbidden.test(label)) return false;
	let at = 0;
	for (const character of label) {
		const context = contexts.find(([pattern]) => pattern.test(character));
		if (context) {
			if (!context[1](label, at)) return false;
		} else if (!allowed.test(character) && !/[a-z\d-]/.test(character)) {
			// What changes when case and compatibility are folded is not what it would be looked up as.
			if (!/[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]/u.test(character) || character.normalize('NFKC').toLowerCase().normalize('NFKC') !== character) return false;
		}
		at += character.length;
	}
	return true;
}
