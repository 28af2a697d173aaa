import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, parse, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';

/** What stands in for `$ref` while the bundler looks. */
const hidden = 'x-named-ref';

interface Reference {
	/** Where its key is in the text. */
	range: [number, number];
	text: string;
	/** What it is relative to: the nearest `$id` around it, or its file. */
	base: URL;
}

interface Source {
	text: string;
	references: Reference[];
}

/**
 * A reference inside a schema with an `$id` is relative to that, and may be the `$id` of another (JSON Schema 2020-12
 * Core, section 8.2). The bundler knows files only, so such references are kept from it: gives the entry of a copy of
 * the contract in `folder` without them. `null` where there are none.
 */
export async function hideNamed(entry: string, folder: string): Promise<string | null> {
	const ids = new Set<string>();
	const sources = await readAll(entry, ids);
	if (ids.size === 0) return null;
	const copyOf = (file: string) => join(folder, relative(parse(file).root, file));
	for (const [file, { text, references }] of sources) {
		const named = references.filter(({ text: reference, base }) => ids.has(withoutFragment(new URL(reference, base))));
		// From the end, so that what comes before stays where it is; and in the text, so that lines keep their numbers.
		const copy = named.sort((a, b) => b.range[0] - a.range[0]).reduce((all, { range: [start, end] }) => all.slice(0, start) + hidden + all.slice(end), text);
		await mkdir(dirname(copyOf(file)), { recursive: true });
		await writeFile(copyOf(file), copy);
	}
	return copyOf(entry);
}

/** The references of a bundled contract, as they were. */
export function showNamed(text: string): string {
	return text.replaceAll(`"${hidden}":`, '"$ref":');
}

async function readAll(entry: string, ids: Set<string>): Promise<Map<string, Source>> {
	const sources = new Map<string, Source>();
	const waiting = [entry];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (sources.has(file)) continue;
		// What is not there is for the bundler to tell.
		const text = await readFile(file, 'utf8').catch(() => null);
		if (text === null) continue;
		const source: Source = { text, references: [] };
		sources.set(file, source);
		const place = pathToFileURL(file);
		find(parseDocument(text).contents, place, ids, source.references);
		const others = source.references.map(({ text: reference }) => (URL.canParse(reference, place) ? new URL(reference, place) : place));
		waiting.push(...others.filter(({ protocol }) => protocol === 'file:').map((url) => fileURLToPath(withoutFragment(url))));
	}
	return sources;
}

function find(node: Node | null, base: URL, ids: Set<string>, references: Reference[]): void {
	if (isSeq(node)) node.items.forEach((item) => find(item as Node, base, ids, references));
	if (!isMap(node)) return;
	const id = node.get('$id');
	if (typeof id === 'string' && URL.canParse(id, base)) {
		base = new URL(id, base);
		ids.add(withoutFragment(base));
	}
	for (const { key, value } of node.items) {
		if (isScalar(key) && key.value === '$ref' && isScalar(value) && typeof value.value === 'string' && key.range && URL.canParse(value.value, base))
			references.push({ range: [key.range[0], key.range[1]], text: value.value, base });
		else find(value as Node | null, base, ids, references);
	}
}

function withoutFragment(url: URL): string {
	return url.href.replace(/#.*$/, '');
}
