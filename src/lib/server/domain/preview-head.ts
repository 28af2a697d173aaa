import { Parser } from 'htmlparser2';

/** What the head of a page says. */
export interface Head {
	title: string | undefined;
	canonical: string | undefined;
	/** By `property` or `name`, in lower case; the first of several. */
	meta: ReadonlyMap<string, string>;
}

export interface HeadReader {
	/** Tells whether the head has ended: what follows is of no interest. */
	read(text: string): boolean;
	end(): Head;
}

/** More than that no page says of itself in earnest. */
const mostMeta = 200;

/** Reads HTML as it arrives, in linear time, and keeps only what cards are made of. */
export function createHeadReader(): HeadReader {
	const meta = new Map<string, string>();
	let title: string | undefined;
	let canonical: string | undefined;
	let inTitle = false;
	let ended = false;
	const parser = new Parser({
		onopentag(name, { property, name: metaName, content, rel, href }) {
			if (ended) return;
			if (name === 'body') ended = true;
			if (name === 'title' && title === undefined) {
				inTitle = true;
				title = '';
			}
			const key = (property ?? metaName)?.toLowerCase();
			if (name === 'meta' && key !== undefined && content !== undefined && meta.size < mostMeta && !meta.has(key)) meta.set(key, content);
			if (name === 'link' && rel?.toLowerCase().split(/\s+/).includes('canonical')) canonical ??= href;
		},
		ontext(text) {
			if (inTitle && title !== undefined && title.length < 20_000) title += text;
		},
		onclosetag(name) {
			if (name === 'title') inTitle = false;
			if (name === 'head') ended = true;
		}
	});
	return {
		read(text) {
			parser.write(text);
			return ended;
		},
		end() {
			parser.end();
			return { title, canonical, meta };
		}
	};
}
