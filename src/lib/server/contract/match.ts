import type { Contract, Node, Operation } from './contract.ts';

export type Match = { found: 'operation'; operation: Operation; params: string[] } | { found: 'path'; methods: string[] } | { found: 'nothing' };

/**
 * Stage 1: method and path to an operation. One step per segment, whatever the number of operations.
 * `params` are the path parameters as received, percent-encoded, in the order of the template.
 */
export function match(contract: Contract, method: string, path: string): Match {
	const segments = path.split('/');
	const params: string[] = [];
	const node = descend(contract.tree, segments, 1, params);
	if (!node?.methods) return { found: 'nothing' };
	// GET implies HEAD (RFC 9110, section 9.3.2).
	const id = own(node.methods, method) ?? (method === 'HEAD' ? own(node.methods, 'GET') : undefined);
	const operation = id === undefined ? undefined : contract.operations[id];
	if (!operation) return { found: 'path', methods: allowed(node.methods) };
	return { found: 'operation', operation, params };
}

/** Fixed texts win over parameters (OpenAPI 3.1, path templating); where one leads nowhere, the other is tried. */
function descend(node: Node, segments: string[], at: number, params: string[]): Node | undefined {
	if (at === segments.length) return node.methods ? node : undefined;
	const segment = segments[at] ?? '';
	const fixed = own(node.fixed, segment);
	const found = fixed && descend(fixed, segments, at + 1, params);
	if (found) return found;
	if (!node.parameter || segment === '') return undefined;
	params.push(segment);
	const below = descend(node.parameter, segments, at + 1, params);
	if (!below) params.pop();
	return below;
}

/** A path segment is a stranger's text: `constructor` must not find what every object has. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

function allowed(methods: Record<string, string>): string[] {
	const names = Object.keys(methods);
	if (names.includes('GET')) names.push('HEAD');
	return [...new Set([...names, 'OPTIONS'])].sort();
}
