import type { Document } from '../../src/lib/testing/document/document.ts';

/** A part of a document with everything that it refers to, each once. */
export function textOf(document: Document, part: object | boolean): string {
	const seen = new Map<string, string>();
	const collect = (value: unknown): void => {
		const text = JSON.stringify(value);
		for (const [, reference = ''] of text.matchAll(/"\$ref":"#([^"]+)"/g)) {
			if (seen.has(reference)) continue;
			const target = reference
				.split('/')
				.slice(1)
				.reduce<unknown>((parent, key) => (parent as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
			seen.set(reference, JSON.stringify(target));
			collect(target);
		}
	};
	collect(part);
	return [JSON.stringify(part), ...seen.values()].join('\n');
}
