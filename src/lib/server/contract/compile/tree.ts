import type { Node } from '../contract.ts';
import { Refusal } from './document.ts';
import { compareMixed, readTemplate, writtenText } from './template.ts';

/** A node of the tree while it grows. */
export interface Branch {
	fixed: Map<string, Branch>;
	/** By its texts, with a pair of braces for each parameter. */
	mixed: Map<string, { texts: string[]; node: Branch }>;
	parameter: Branch | null;
	methods: Map<string, string> | null;
}

export function newBranch(): Branch {
	return { fixed: new Map(), mixed: new Map(), parameter: null, methods: null };
}

/** The segments of all paths as a tree, so that matching costs one step per segment. Gives the names of the parameters. */
export function addPath(tree: Branch, template: string, place: string, methods: Map<string, string>): string[] {
	const names: string[] = [];
	let node = tree;
	for (const segment of readTemplate(template, place)) {
		names.push(...segment.names);
		node = step(node, segment.texts);
	}
	// OpenAPI 3.1, Paths Object: templates that differ in their parameters' names only are the same path.
	if (node.methods) throw new Refusal(place, `\`${template}\` is the same path as another`);
	const twice = names.find((name, index) => names.indexOf(name) < index);
	if (twice !== undefined) throw new Refusal(place, `\`${template}\` has the parameter \`${twice}\` twice`);
	node.methods = methods;
	return names;
}

/** `texts` stand around the parameters of a segment: one text is no parameter, two empty ones are a parameter alone. */
function step(node: Branch, texts: string[]): Branch {
	if (texts.length === 1) return grow(node.fixed, writtenText(texts[0] ?? ''), newBranch);
	if (texts.length === 2 && texts.every((text) => text === '')) return (node.parameter ??= newBranch());
	return grow(node.mixed, texts.join('{}'), () => ({ texts, node: newBranch() })).node;
}

function grow<T>(map: Map<string, T>, key: string, make: () => T): T {
	const known = map.get(key) ?? make();
	map.set(key, known);
	return known;
}

export function finish({ fixed, mixed, parameter, methods }: Branch): Node {
	return {
		fixed: new Map([...fixed].map(([text, node]) => [text, finish(node)])),
		mixed: [...mixed.values()]
			.sort((one, other) => compareMixed(one.texts, other.texts))
			.map(({ texts, node }) => ({ texts: texts.map(writtenText), node: finish(node) })),
		parameter: parameter && finish(parameter),
		methods
	};
}
