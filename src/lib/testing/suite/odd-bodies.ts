/** Texts that look like JSON and are none, and JSON that few expect. */
export interface OddBody {
	what: string;
	bytes: Uint8Array;
	/** No schema could permit it. */
	broken: boolean;
}

const text = (what: string, json: string, broken = false): OddBody => ({ what, bytes: Buffer.from(json), broken });
const deep = 10_000;

export const oddBodies: OddBody[] = [
	text('cut off', '{"a":', true),
	text('no JSON', '{bad', true),
	text('JSON with something behind it', '{} {}', true),
	text('empty', '', true),
	text('white space alone', ' \n', true),
	text('NaN', 'NaN', true),
	text('in single quotes', "{'a': 1}", true),
	text('JSON with a comment', '{} // no', true),
	text('nested ten thousand levels deep', '['.repeat(deep) + ']'.repeat(deep)),
	text('nested ten thousand objects deep', '{"a":'.repeat(deep) + '1' + '}'.repeat(deep)),
	text('`null`', 'null'),
	text('a list', '[]'),
	text('a string', '"text"'),
	text('a number', '1'),
	text('`true`', 'true'),
	text('an object with one name twice', '{"galley":1,"galley":2}'),
	text('an object with `__proto__`', '{"__proto__":{"admin":true}}'),
	text('an object with `constructor`', '{"constructor":{"prototype":{"admin":true}}}'),
	text('behind a byte order mark', '\ufeff{}'),
	text('a string with a lone surrogate', '{"galley":"\\ud800"}'),
	text('a string with NUL', '{"galley":"a\\u0000b"}'),
	text('a name with NUL', '{"a\\u0000b":1}'),
	text('a number that no double can hold', '{"galley":1e400}'),
	text('a number with a thousand digits', `{"galley":${'9'.repeat(1000)}}`),
	{ what: 'invalid UTF-8', bytes: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), broken: true },
	{ what: 'UTF-16', bytes: Buffer.from('{}', 'utf16le'), broken: true }
];
