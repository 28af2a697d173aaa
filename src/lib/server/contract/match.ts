import type { Contract, Node, Operation } from './contract.ts';

export type Match = { found: 'operation'; operation: Operation; params: string[] } | { found: 'path'; methods: string[] } | { found: 'nothing' };

/**
 * Stage 1: method and path to an operation. One step per segment, whatever the number of operations.
 * `params` are the path parameters as received, percent-encoded, in the order of the template.
 */
export function match(contract: Contract, method: string, path: string): Match {
	const params: string[] = [];
	const methods = path.startsWith('/') ? descend(contract.tree, path, 1, params) : null;
	if (!methods) return nothing;
	// GET implies HEAD (RFC 9110, section 9.3.2).
	const id = methods.get(method) ?? (method === 'HEAD' ? methods.get('GET') : undefined);
	const operation = id === undefined ? undefined : contract.operations[id];
	return operation ? { found: 'operation', operation, params } : { found: 'path', methods: allowed(methods) };
}

const nothing: Match = { found: 'nothing' };

/**
 * The methods of the path whose segments begin at `at`. Fixed texts win over parameters (OpenAPI 3.1, path
 * templating), and the more text around these, the sooner; where one leads nowhere, the next is tried.
 */
function descend(node: Node, path: string, at: number, params: string[]): ReadonlyMap<string, string> | null {
	if (at > path.length) return node.methods;
	const slash = path.indexOf('/', at);
	const end = slash < 0 ? path.length : slash;
	const segment = path.slice(at, end);
	// RFC 3986, section 6.2.2.1. Whatever else could be written in another way is another path.
	const written = segment.includes('%') ? segment.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase()) : segment;
	const fixed = node.fixed.get(written);
	const below = fixed && descend(fixed, path, end + 1, params);
	if (below) return below;
	if (segment === '') return null;
	const before = params.length;
	for (const { texts, node: next } of node.mixed) {
		const methods = take(texts, written, params) ? descend(next, path, end + 1, params) : null;
		if (methods) return methods;
		params.length = before;
	}
	if (!node.parameter) return null;
	params.push(segment);
	const methods = descend(node.parameter, path, end + 1, params);
	if (!methods) params.length = before;
	return methods;
}

/**
 * What stands between the texts, as little as possible for each parameter but the last (so does SvelteKit). Written out:
 * an expression would try a hostile segment in as many ways as there are places for its parameters.
 */
function take(texts: readonly string[], segment: string, params: string[]): boolean {
	const last = texts.length - 1;
	const end = segment.length - (texts[last] ?? '').length;
	if (!segment.startsWith(texts[0] ?? '') || !segment.endsWith(texts[last] ?? '')) return false;
	let from = (texts[0] ?? '').length;
	for (let index = 1; index < last; index++) {
		const text = texts[index] ?? '';
		const at = segment.indexOf(text, from + 1);
		if (at < 0) return false;
		params.push(segment.slice(from, at));
		from = at + text.length;
	}
	if (from >= end) return false;
	params.push(segment.slice(from, end));
	return true;
}

function allowed(methods: ReadonlyMap<string, string>): string[] {
	const names = [...methods.keys()];
	if (methods.has('GET')) names.push('HEAD');
	return [...new Set([...names, 'OPTIONS'])].sort();
}
