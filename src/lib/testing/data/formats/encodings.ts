import { filled, type Format } from './format.ts';

const anything: Format = { valid: ['text', 'é', '😀', ''], invalid: [], stretch: (length) => 'a'.repeat(length) };

/** Bytes in texts, and texts that are for somebody else to read. */
export const encodings: Record<string, Format> = {
	byte: {
		valid: ['Z2FsbGV5', 'Z2FsbGV5cw==', 'Z2FsbGU=', '', '+/+/'],
		invalid: ['Z2FsbGV5c', 'Z2FsbGV5cw=', 'Z2Fs!GV5', 'Z2FsbGV5cw===', '-_-_', 'Z=FsbGV5'],
		stretch: (length) => (length % 4 === 0 ? 'A'.repeat(length) : undefined)
	},
	base64url: {
		valid: ['Z2FsbGV5', 'Z2FsbGV5cw', '-_-_', 'Z2FsbGU', ''],
		invalid: ['+/+/', 'Z2Fs!GV5', 'Z2FsbGV5c', 'Z2 FsbGV5'],
		stretch: (length) => (length % 4 === 1 ? undefined : 'A'.repeat(length)),
		validate: (text: string) => /^[\w-]*={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1 && (!text.includes('=') || text.length % 4 === 0)
	},
	binary: anything,
	password: anything,
	commonmark: { ...anything, valid: ['*text*', '# A\n\n- b', ''] },
	html: { ...anything, valid: ['<p>text</p>', 'a & b', ''] },
	'media-range': {
		valid: ['text/html', '*/*', 'text/*', 'application/json;q=0.5', 'application/vnd.api+json'],
		invalid: ['text', 'text/', '/html', '*/html', 'text/html;', 'te xt/html', 'text/html;q', ''],
		stretch: (length) => (length < 6 ? undefined : filled('text/', 'a')(length)),
		// RFC 9110, section 12.5.1.
		validate: /^(\*\/\*|[\w!#$&^.+-]+\/(\*|[\w!#$&^.+-]+))(\s*;\s*[\w!#$%&'*+.^`|~-]+=([\w!#$%&'*+.^`|~-]+|"([^"\\]|\\.)*"))*$/
	}
};
