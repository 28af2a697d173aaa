import type { Contract, Operation } from './document.ts';

/** The operation that takes a request; where there is none, the methods that its path takes: none for a path that is not there. */
export function operationFor(contract: Contract, method: string, path: string): Operation | { methods: string[] } {
	const here = contract.operations.filter((operation) => patternOf(operation.path).test(path));
	// What is fixed wins over what varies (OpenAPI 3.1, path templating).
	const ranks = here.map((operation) => rankOf(operation.path));
	const best = ranks.sort().at(-1);
	const chosen = here.filter((operation) => rankOf(operation.path) === best);
	const wanted = chosen.some((operation) => operation.method === method) ? method : method === 'HEAD' ? 'GET' : method;
	return chosen.find((operation) => operation.method === wanted) ?? { methods: chosen.map((operation) => operation.method) };
}

const patterns = new Map<string, RegExp>();

function patternOf(template: string): RegExp {
	let pattern = patterns.get(template);
	if (!pattern) {
		const parts = template.split(/\{[^{}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
		pattern = new RegExp(`^${parts.join('[^/]+?')}$`, 's');
		patterns.set(template, pattern);
	}
	return pattern;
}

/** One letter for each segment, so that texts compare as templates do: fixed, partly fixed, one parameter. */
function rankOf(template: string): string {
	return template
		.split('/')
		.map((segment) => (/^\{[^{}]+\}$/.test(segment) ? 'a' : segment.includes('{') ? 'b' : 'c'))
		.join('');
}
