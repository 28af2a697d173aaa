/** Every object of JSON has these from elsewhere: of all other names, what is not `undefined` is its own. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Validators as ajv writes them, without what is only told of faults: half of all requests' time in them, and most of
 * their text. What a fault is, code that is loaded when there is one knows. For values of JSON and of our own making.
 */
export function bare(code: string): string {
	return withoutSchemas(owned(withoutFaults(code)));
}

/** One pass: what stands in a string is no code. */
function withoutFaults(code: string): string {
	let text = '';
	let from = 0;
	for (let at = 0; at < code.length; at++) {
		if (code[at] === '"') at = endOfString(code, at);
		else if (code[at] === '{' && code.startsWith('instancePath', at + 1)) {
			const end = endOfObject(code, at);
			const object = code.slice(at, end + 1);
			const before = code.slice(from, at);
			// What a function takes beside the value is where it stands, for its faults; a call of one gives it.
			if (object.includes('parentDataProperty')) {
				text += before.replace(/, $/, '');
				if (code.startsWith('={}', end + 1)) at = end + 3;
				else at = end;
			} else {
				text += `${before}{}`;
				at = end;
			}
			from = at + 1;
		}
	}
	return text + code.slice(from);
}

/** Asking an object whether something is its own takes longer than reading it. */
function owned(code: string): string {
	const own = /const (\w+) = Object\.prototype\.hasOwnProperty;/.exec(code)?.[1];
	if (own === undefined) return code;
	const plain = (whole: string, name: string) => (inherited.has(name) ? whole : '');
	return code
		.replace(new RegExp(` && ${own}\\.call\\(\\w+, "([^"\\\\]+)"\\)`, 'g'), plain)
		.replace(new RegExp(` \\|\\| \\(!\\(${own}\\.call\\(\\w+, "([^"\\\\]+)"\\)\\)\\)`, 'g'), plain);
}

/** Schemas are there for faults, and now and then for what they list. */
function withoutSchemas(code: string): string {
	const uses = new Map<string, number>();
	for (const [name] of code.matchAll(/\bschema\d+\b/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
	let text = '';
	let from = 0;
	for (const found of code.matchAll(/const (schema\d+) = (?=\{)/g)) {
		if (found.index < from || uses.get(found[1] ?? '') !== 1) continue;
		text += code.slice(from, found.index);
		// The semicolon goes with it.
		from = endOfObject(code, found.index + found[0].length) + 2;
	}
	return text + code.slice(from);
}

function endOfString(code: string, start: number): number {
	let at = start + 1;
	while (at < code.length && code[at] !== '"') at += code[at] === '\\' ? 2 : 1;
	return at;
}

function endOfObject(code: string, start: number): number {
	let depth = 0;
	for (let at = start; at < code.length; at++) {
		if (code[at] === '"') at = endOfString(code, at);
		else if (code[at] === '{') depth++;
		else if (code[at] === '}' && --depth === 0) return at;
	}
	throw new Error('An object of generated code has no end.');
}
