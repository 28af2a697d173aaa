import { Refusal, type Document, type Json } from './document.ts';
import { list } from './kinds.ts';

/** The path of a server, its variables at their defaults. A document without servers is served at the root (OpenAPI 3.1, OpenAPI Object). */
export function basePath(servers: unknown): string {
	const [first = { url: '/' }] = list(servers) as Json[];
	const variables = (first.variables ?? {}) as Record<string, { default?: string }>;
	const url = String(first.url).replace(/\{([^{}]+)\}/g, (_, name: string) => variables[name]?.default ?? '');
	return (URL.parse(url, 'http://localhost')?.pathname ?? '/').replace(/\/$/, '');
}

/** A path or an operation with servers of its own: the engine serves all of a document at one place. */
export function refuseOtherBase(document: Document, holder: Json, place: string): void {
	const base = basePath(document.servers);
	for (const [index, server] of list(holder.servers).entries())
		if (basePath([server]) !== base)
			throw new Refusal(
				`${place}/servers/${index}`,
				`the document's first server has the path \`${base || '/'}\`, and this one has another; all is served at one place`
			);
}
