import { isUtf8, readMediaType } from '../media/media-type.ts';
import { malformed } from './multipart-parts.ts';
import { readText } from './text.ts';

/** What a part of a form says of itself. */
export interface PartHead {
	name: string;
	/** As sent. Its presence makes a file of a part; `''` is what browsers send where no file was chosen. */
	filename: string | null;
	/** Lower case, without parameters. */
	contentType: string | null;
	/** A transfer encoding that changes what is sent; empty: none. */
	encoding: string;
	/** All of them, by lower-case name. */
	headers: ReadonlyMap<string, string>;
}

/** RFC 7578, section 4. What cannot be read for certain is refused: another reader might read it otherwise. */
export function readPartHead(bytes: Uint8Array): PartHead {
	const lines = readText(bytes, 'The head of a part').split('\r\n');
	const headers = new Map<string, string>();
	for (const line of lines) {
		const [, name, value = ''] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*(.*)$/.exec(line) ?? [];
		if (name === undefined || /[\0-\x08\x0a-\x1f\x7f]/.test(value)) throw malformed('a part has a head that is none');
		if (headers.has(name.toLowerCase())) throw malformed('a part has a header twice');
		headers.set(name.toLowerCase(), value.trim());
	}
	const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? 'binary';
	const type = headers.get('content-type');
	const media = type === undefined ? null : readMediaType(type);
	if (type !== undefined && (media === null || !isUtf8(media))) throw malformed('a part has a `Content-Type` that cannot be read as UTF-8');
	return {
		...readDisposition(headers.get('content-disposition') ?? ''),
		contentType: media?.type ?? null,
		encoding: ['7bit', '8bit', 'binary'].includes(encoding) ? '' : encoding,
		headers
	};
}

function readDisposition(value: string): { name: string; filename: string | null } {
	const parameters = new Map<string, string>();
	const parameter = /[ \t]*;[ \t]*([\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'+.^`|~-]+))/y;
	let at = /^form-data(?=[ \t;])/i.exec(value)?.[0].length ?? value.length + 1;
	while (at < value.length) {
		parameter.lastIndex = at;
		const [whole = '', key = '', quoted, plain = ''] = parameter.exec(value) ?? [];
		if (whole === '' || parameters.has(key.toLowerCase())) throw malformed('a part has a `Content-Disposition` that cannot be read');
		parameters.set(key.toLowerCase(), quoted?.replace(/\\(["\\])/g, '$1') ?? plain);
		at += whole.length;
	}
	const name = parameters.get('name');
	if (name === undefined || at !== value.length) throw malformed('a part has no name');
	return { name, filename: parameters.get('filename') ?? null };
}

/** The last part of a path, of either kind: some browsers once sent all of it. `null` where nothing is left. */
export function plainFilename(filename: string | null): string | null {
	const last = filename?.split(/[/\\]/).at(-1)?.trim().slice(0, 255) ?? '';
	return last === '' || last === '.' || last === '..' ? null : last.toWellFormed();
}
