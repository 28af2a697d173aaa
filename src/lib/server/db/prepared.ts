/** How many statements a connection keeps. Each takes memory of the server, and strangers choose filters. */
const most = 200;

const names = new Map<string, string>();

/** The name that a statement is prepared under, the same on all connections; `undefined` where there are enough of them. */
export function nameOf(text: string): string | undefined {
	let name = names.get(text);
	if (name === undefined && names.size < most) names.set(text, (name = `galley_${names.size + 1}`));
	return name;
}
