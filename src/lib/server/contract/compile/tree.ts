import type { Node } from '../contract.ts';
import { Refusal } from './document.ts';

/** The segments of all paths as a tree, so that matching costs one step per segment. */
export function addPath(tree: Node, template: string, place: string, methods: Record<string, string>): string[] {
	const names: string[] = [];
	let node = tree;
	for (const segment of template.split('/').slice(1)) {
		const name = /^\{([^{}]+)\}$/.exec(segment)?.[1];
		if (name === undefined && /[{}]/.test(segment))
			throw new Refusal(place, `the segment \`${segment}\` has a parameter beside other text, which is not supported yet`);
		if (name === undefined) {
			// `constructor` is a name that every object knows already.
			const next = (Object.hasOwn(node.fixed, segment) ? node.fixed[segment] : undefined) ?? { fixed: {} };
			node.fixed[segment] = next;
			node = next;
		} else {
			names.push(name);
			node = node.parameter ??= { fixed: {} };
		}
	}
	// OpenAPI 3.1, Paths Object: templates that differ in their parameters' names only are the same path.
	if (node.methods) throw new Refusal(place, `\`${template}\` is the same path as another`);
	node.methods = methods;
	return names;
}
