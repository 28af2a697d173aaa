import type { Answer, AnswerContent } from '../contract.ts';
import { kindOf, type Kind } from '../media/kind.ts';
import { isWide, keyFor, readMediaType } from '../media/media-type.ts';
import { preferred } from '../negotiate.ts';

export interface Chosen {
	/** The contract's key of it. */
	key: string;
	/** As `Content-Type` has it. */
	type: string;
	kind: Kind;
	content: AnswerContent;
}

/**
 * Which of an answer's media types its content is of: the one that the handler names; otherwise what the client likes
 * best, of this answer if it has not what the client likes best of all. `null`: none that it has; `wide`: only a range,
 * of which nobody said which type is meant.
 */
export function contentFor(answer: Answer, named: string | undefined, accepts: string | null, accept: string | null): Chosen | 'wide' | null {
	const { content, offers } = answer;
	if (named !== undefined) {
		const own = Object.hasOwn(content, named) ? content[named] : undefined;
		return own ? exact(named, own) : read(content, named);
	}
	const first = offers[0]?.key ?? '';
	const key = accepts !== null && Object.hasOwn(content, accepts) ? accepts : offers.length > 1 ? (preferred(offers, accept) ?? first) : first;
	const own = content[key];
	return own ? exact(key, own) : null;
}

function exact(key: string, content: AnswerContent): Chosen | 'wide' {
	return content.type === '' ? 'wide' : { key, type: content.type, kind: content.kind ?? 'binary', content };
}

/** In another spelling than the contract's own, or one of a range. */
function read(content: Answer['content'], named: string): Chosen | 'wide' | null {
	const media = readMediaType(named);
	if (media === null) return isWide(named) && Object.hasOwn(content, named.toLowerCase()) ? 'wide' : null;
	const key = keyFor(content, media);
	const own = key === undefined ? undefined : content[key];
	if (key === undefined || !own) return null;
	const kind = own.kind ?? kindOf(media.type);
	return { key, type: own.type === '' ? withCharset(named, kind) : own.type, kind, content: own };
}

/** Text says how it is encoded (RFC 9110, section 8.3.2). JSON is UTF-8 (RFC 8259, section 8.1), and has no parameter for it. */
export function withCharset(type: string, kind: Kind | null): string {
	return kind === 'text' && !/;\s*charset=/i.test(type) ? `${type}; charset=utf-8` : type;
}
