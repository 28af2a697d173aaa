import { parse } from 'yaml';

/** A Markdown file with front matter, read. */
export interface Article {
	title: string;
	slug: string;
	/** RFC 3339 in UTC, `null` where the file has none. */
	date: string | null;
	tags: string[];
	draft: boolean;
	body: string;
}

/** A file that cannot be read as an article; the message says what is wrong with it. */
export class FrontMatterError extends Error {
	override name = 'FrontMatterError';
}

const known = ['title', 'slug', 'date', 'tags', 'draft'];

/** Reads `---`, YAML, `---`, Markdown. What the front matter leaves out, the file's name gives. */
export function readArticle(text: string, fileName: string): Article {
	const found = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text);
	if (!found) throw new FrontMatterError('It has no front matter. Begin the file with `---`, `title: ...` and `---`.');
	const data = readYaml(found[1] ?? '');
	const unknown = Object.keys(data).find((key) => !known.includes(key));
	if (unknown !== undefined) throw new FrontMatterError(`The front matter has \`${unknown}\`, which is not known. It may have: ${known.join(', ')}.`);
	const { title, slug = fileName.replace(/\.(md|markdown)$/i, '').replace(/^\d{4}-\d\d-\d\d-/, ''), tags = [], draft = false } = data;
	if (typeof title !== 'string') throw new FrontMatterError('`title` is missing or not a text. Write `title: ...`, in quotes where it has a colon.');
	if (typeof slug !== 'string') throw new FrontMatterError('`slug` is not a text. Put it in quotes.');
	if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string'))
		throw new FrontMatterError('`tags` is not a list of texts. Write `tags: [one, two]`.');
	if (typeof draft !== 'boolean') throw new FrontMatterError('`draft` is not `true` or `false`.');
	return { title, slug, date: readDate(data.date), tags, draft, body: (found[2] ?? '').replace(/^(\r?\n)+/, '') };
}

function readYaml(text: string): Record<string, unknown> {
	let data: unknown;
	try {
		data = parse(text) ?? {};
	} catch (error) {
		throw new FrontMatterError(`The front matter is not valid YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
	}
	if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new FrontMatterError('The front matter is not a list of `name: value` lines.');
	return data as Record<string, unknown>;
}

function readDate(value: unknown): string | null {
	if (value === undefined || value === null) return null;
	const date = typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? new Date(value) : new Date(NaN);
	if (Number.isNaN(date.getTime())) throw new FrontMatterError('`date` is not a date. Write `2026-09-14` or `2026-09-14T08:00:00Z`.');
	return date.toISOString();
}
